import type { CalendarAnswer } from '../../../../contract/calendar.ts';
import { dayInfo } from '../../../../domain/time/calendar.ts';
import type { Calendar, DayInfo } from '../../../../domain/time/calendar.ts';
import { addDays, parseDay, weekdayOf } from '../../../../domain/time/day.ts';
import type { Day } from '../../../../domain/time/day.ts';
import { hasFestivals } from '../../../../domain/time/festivals.ts';

type Exceptions = Pick<CalendarAnswer['years'][number], 'year' | 'source' | 'off' | 'work'>;

/** Years as the law reads them: what a day is, is asked of the law and nowhere else. */
export function calendarOf(years: readonly Exceptions[], version: number): Calendar {
  return {
    version,
    years: Object.fromEntries(
      years.map(({ year, source, off, work }) => [
        String(year),
        {
          source,
          off: off.map(([first, last]) => [parseDay(first), parseDay(last)]),
          work: work.map(parseDay),
        },
      ]),
    ),
    openingHours: [],
  };
}

/** Can its days be told at all: by a notice, or by the festivals that are known. */
export const isKnown = ({ years }: Calendar, year: number): boolean =>
  years[String(year)] !== undefined || hasFestivals(year);

export interface DayCell {
  readonly day: Day;
  readonly info: DayInfo;
}

/** The weeks of a month from Monday on; null: a day of another month. */
export function weeksOf(
  calendar: Calendar,
  year: number,
  month: number,
): readonly (readonly (DayCell | null)[])[] {
  const first = parseDay(`${String(year)}-${String(month).padStart(2, '0')}-01`);
  const blanks = (weekdayOf(first) + 6) % 7;
  const cells: (DayCell | null)[] = Array.from({ length: blanks }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) {
    cells.push({ day, info: dayInfo(calendar, day) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
