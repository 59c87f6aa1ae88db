/**
 * Opening hours: they move reminders and notices, never a limit, which ends at 24:00.
 *
 * @source 民法典 第203条第2款 (24:00, or the end of business time); the choice for 24:00 is in domain/6-calendar §6.4.
 */
import { isWorking } from './calendar.ts';
import type { Calendar, Hours } from './calendar.ts';
import { countWorkingDays, nextWorkingDay, workingDayBefore } from './counting.ts';
import { addDays, addMonths, weekdayOf, wholeNumber } from './day.ts';
import type { Day } from './day.ts';
import { atTime, dayOf } from './instant.ts';
import type { Instant } from './instant.ts';
import type { LimitUnit } from './limit.ts';

/** 半天: some halls close on Friday afternoon; the day still counts as one whole working day. */
export function hoursOf({ openingHours, shorterHours }: Calendar, day: Day): Hours {
  return shorterHours?.days?.[day] ?? shorterHours?.weekdays?.[String(weekdayOf(day))] ?? openingHours;
}

export function openingAt(calendar: Calendar, day: Day): Instant {
  return atTime(assertWorking(calendar, day), firstOf(hoursOf(calendar, day))[0]);
}

export function closingAt(calendar: Calendar, day: Day): Instant {
  return atTime(assertWorking(calendar, day), firstOf([...hoursOf(calendar, day)].reverse())[1]);
}

/** The instant itself while the doors are open, else the next opening, after the midday break too. */
export function nextOpening(calendar: Calendar, at: Instant): Instant {
  const day = dayOf(at);
  if (isWorking(calendar, day)) {
    for (const [open, close] of hoursOf(calendar, day)) {
      if (at < atTime(day, open)) return atTime(day, open);
      if (at < atTime(day, close)) return at;
    }
  }
  return openingAt(calendar, nextWorkingDay(calendar, day));
}

/**
 * When to warn that k units or fewer remain: at opening time of the working day k before the last day; if that is
 * not after the day the clock started, of the last day; if that too is not, never (settled 6).
 */
export function warnAt(
  calendar: Calendar,
  { start, lastDayOn, k, unit }: { start: Day; lastDayOn: Day; k: number; unit: LimitUnit },
): Instant | null {
  if (wholeNumber('warnAt k', k) < 0) throw new RangeError(`warnAt k: ${k} is negative`);
  const early = earlyWarningDay(calendar, { start, lastDayOn, k, unit });
  if (early !== null) return openingAt(calendar, early);
  return lastDayOn > start && isWorking(calendar, lastDayOn) ? openingAt(calendar, lastDayOn) : null;
}

/**
 * Calendar days and months are counted back as such; where that is a day off, the working day before it warns
 * (a choice: a warning after the holiday would leave nobody time to act). Hours have no early day.
 */
function earlyWarningDay(
  calendar: Calendar,
  { start, lastDayOn, k, unit }: { start: Day; lastDayOn: Day; k: number; unit: LimitUnit },
): Day | null {
  if (unit === 'hour' || lastDayOn <= start) return null;
  if (unit === 'workingDay') {
    const between = countWorkingDays(calendar, { after: start, through: addDays(lastDayOn, -1) });
    return between < k ? null : workingDayBefore(calendar, lastDayOn, k);
  }
  const target = unit === 'month' ? addMonths(lastDayOn, -k) : addDays(lastDayOn, -k);
  if (target <= start || countWorkingDays(calendar, { after: start, through: target }) === 0) return null;
  return workingDayBefore(calendar, target, 0);
}

function assertWorking(calendar: Calendar, day: Day): Day {
  if (!isWorking(calendar, day))
    throw new RangeError(`day: ${day} is no working day and has no opening hours`);
  return day;
}

function firstOf(hours: Hours): readonly [string, string] {
  const hour = hours[0];
  if (hour === undefined) throw new RangeError('openingHours: the calendar has none');
  return hour;
}
