/**
 * Days that are working days under every arrangement a missing notice may still bring.
 *
 * A yearly notice may move weekends only around the festivals. In a year without its notice a working day is
 * certain only from Monday to Friday outside those windows (settled question 10; a choice). 30 and 31 December
 * belong to the New Year window of the following year: its notice may take them, as that of 2019 took 2018-12-31.
 */
import { isPublished, isWorking } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { addDays, parseDay, yearOf } from './day.ts';
import type { Day } from './day.ts';
import { festivalsOf } from './festivals.ts';
import { covers, isWeekend } from './span.ts';
import type { Span } from './span.ts';

export function isCertainlyWorking(calendar: Calendar, day: Day): boolean {
  const year = yearOf(day);
  if (inLastDaysOf(year, day) && !isPublished(calendar, year + 1)) return false;
  if (isPublished(calendar, year)) return isWorking(calendar, day);
  return !isWeekend(day) && !covers(uncertainWindows(year), day);
}

function uncertainWindows(year: number): readonly Span[] {
  const { newYearsEve, qingming, dragonBoat, midAutumn } = festivalsOf(year);
  return [
    [parseDay(`${year}-01-01`), parseDay(`${year}-01-04`)],
    [addDays(newYearsEve, -2), addDays(newYearsEve, 9)],
    [addDays(qingming, -3), addDays(qingming, 3)],
    [parseDay(`${year}-04-28`), parseDay(`${year}-05-07`)],
    [addDays(dragonBoat, -3), addDays(dragonBoat, 3)],
    [addDays(midAutumn, -3), addDays(midAutumn, 3)],
    [parseDay(`${year}-09-28`), parseDay(`${year}-10-10`)],
    [parseDay(`${year}-12-30`), parseDay(`${year}-12-31`)],
  ];
}

function inLastDaysOf(year: number, day: Day): boolean {
  return day >= `${year}-12-30`;
}
