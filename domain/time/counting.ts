/**
 * Counting working days.
 *
 * @source 行政许可法 第82条 (working days, 不含法定节假日); 民法典 第201条第1款 (the day of the event is not counted).
 */
import { isWorking } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { wholeNumber } from './day.ts';
import type { Day } from './day.ts';
import { countWorking, workingDayAfter, workingDayBack, workingDayFrom } from './working-index.ts';

/** The n-th working day after `start`, which is never counted; 0 is the start itself, or the next working day. */
export function addWorkingDays(calendar: Calendar, start: Day, n: number): Day {
  if (wholeNumber('addWorkingDays n', n) < 0) throw new RangeError(`addWorkingDays n: ${n} is negative`);
  return n === 0 ? workingDayOnOrAfter(calendar, start) : workingDayAfter(calendar, start, n, 'shown');
}

/** |{ d working : after < d ≤ through }| */
export function countWorkingDays(
  calendar: Calendar,
  { after, through }: { after: Day; through: Day },
): number {
  return countWorking(calendar, { after, through }, 'shown');
}

/** Strictly after `day`. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return workingDayAfter(calendar, day, 1, 'shown');
}

export function workingDayOnOrAfter(calendar: Calendar, day: Day): Day {
  return workingDayFrom(calendar, day, 'shown');
}

/** The k-th working day before `day`, which is never counted; 0 is the day itself, or the last working day before it. */
export function workingDayBefore(calendar: Calendar, day: Day, k: number): Day {
  if (wholeNumber('workingDayBefore k', k) < 0) throw new RangeError(`workingDayBefore k: ${k} is negative`);
  if (k === 0 && isWorking(calendar, day)) return day;
  return workingDayBack(calendar, day, Math.max(k, 1), 'shown');
}
