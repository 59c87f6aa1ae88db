/**
 * Working days of a calendar, compiled once: how many there are up to each day of a year, and which day is the
 * n-th. Counting and adding then cost the same for five days as for five hundred.
 *
 * Two readings. `shown` is the calendar in force. `certain` holds only the days that are working days under
 * every arrangement a missing notice may still bring (`certain-days.ts`); it differs only around unpublished years.
 */
import { isWorking } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { isCertainlyWorking } from './certain-days.ts';
import { dayOfSerial, parseDay, serialOf, wholeNumber, yearOf } from './day.ts';
import type { Day } from './day.ts';

export type Reading = 'shown' | 'certain';

interface YearIndex {
  readonly firstSerial: number;
  /** Working days of this year before its n-th day (n from 0); one entry more than the year has days. */
  readonly before: Uint16Array;
  readonly workingDays: readonly Day[];
}

const readings = {
  shown: new WeakMap<Calendar, Map<number, YearIndex>>(),
  certain: new WeakMap<Calendar, Map<number, YearIndex>>(),
};
const judges = { shown: isWorking, certain: isCertainlyWorking };

/** |{ d working : after < d ≤ through }| */
export function countWorking(
  calendar: Calendar,
  { after, through }: { after: Day; through: Day },
  reading: Reading,
): number {
  if (through < after) throw new RangeError(`through: ${through} is before ${after}`);
  const lastYear = yearOf(through);
  let count = countInYear(calendar, through, reading) - countInYear(calendar, after, reading);
  for (let year = yearOf(after); year < lastYear; year++)
    count += indexOf(calendar, year, reading).workingDays.length;
  return count;
}

/** The n-th working day strictly after `day`; n ≥ 1. */
export function workingDayAfter(calendar: Calendar, day: Day, n: number, reading: Reading): Day {
  let year = yearOf(day);
  let rank = countInYear(calendar, day, reading) + atLeastOne('working days after', n) - 1;
  for (;;) {
    const { workingDays } = indexOf(calendar, year, reading);
    const found = workingDays[rank];
    if (found !== undefined) return found;
    rank -= workingDays.length;
    year += 1;
  }
}

/** The day itself, or the next working day. */
export function workingDayFrom(calendar: Calendar, day: Day, reading: Reading): Day {
  const { before, firstSerial } = indexOf(calendar, yearOf(day), reading);
  const n = serialOf(day) - firstSerial;
  return before[n + 1] === before[n] ? workingDayAfter(calendar, day, 1, reading) : day;
}

/** The n-th working day strictly before `day`; n ≥ 1. */
export function workingDayBack(calendar: Calendar, day: Day, n: number, reading: Reading): Day {
  let year = yearOf(day);
  const before = indexOf(calendar, year, reading).before[serialOf(day) - startOf(year)] ?? 0;
  let rank = before - atLeastOne('working days before', n);
  while (rank < 0) {
    year -= 1;
    rank += indexOf(calendar, year, reading).workingDays.length;
  }
  return parseDay(indexOf(calendar, year, reading).workingDays[rank] ?? '');
}

/** Working days of the day's own year, up to and including the day. */
function countInYear(calendar: Calendar, day: Day, reading: Reading): number {
  const { before, firstSerial } = indexOf(calendar, yearOf(day), reading);
  return before[serialOf(day) - firstSerial + 1] ?? 0;
}

function indexOf(calendar: Calendar, year: number, reading: Reading): YearIndex {
  const known = readings[reading].get(calendar);
  return known?.get(year) ?? keepIndex(calendar, year, reading);
}

function keepIndex(calendar: Calendar, year: number, reading: Reading): YearIndex {
  const index = compileYear(calendar, year, reading);
  const known = readings[reading].get(calendar) ?? new Map<number, YearIndex>();
  readings[reading].set(calendar, known.set(year, index));
  return index;
}

function compileYear(calendar: Calendar, year: number, reading: Reading): YearIndex {
  const firstSerial = startOf(year);
  const length = startOf(year + 1) - firstSerial;
  const before = new Uint16Array(length + 1);
  const workingDays: Day[] = [];
  for (let n = 0; n < length; n++) {
    const day = dayOfSerial(firstSerial + n);
    if (judges[reading](calendar, day)) workingDays.push(day);
    before[n + 1] = workingDays.length;
  }
  return { firstSerial, before, workingDays };
}

function startOf(year: number): number {
  return serialOf(parseDay(`${String(year).padStart(4, '0')}-01-01`));
}

function atLeastOne(name: string, n: number): number {
  if (wholeNumber(name, n) < 1) throw new RangeError(`${name}: ${n} is less than 1`);
  return n;
}
