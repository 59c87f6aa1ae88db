/**
 * What a calendar version must satisfy before two people may publish it: each problem is a code for the page
 * that shows the difference, never an exception, because a person typed or imported the data.
 */
import { isDay } from './day.ts';
import type { Day } from './day.ts';
import { fixedHolidays, hasFestivals, statutoryHolidays } from './festivals.ts';
import { isClockTime } from './instant.ts';
import { covers, isWeekend } from './span.ts';
import type { Span } from './span.ts';

export type CalendarProblemCode =
  | 'version-not-whole'
  | 'year-malformed'
  | 'source-missing'
  | 'day-impossible'
  | 'off-reversed'
  | 'off-outside-year'
  | 'off-out-of-order'
  | 'work-outside-year'
  | 'work-out-of-order'
  | 'work-not-on-weekend'
  | 'off-and-work'
  | 'holiday-worked'
  | 'opening-hours-missing'
  | 'opening-hours-malformed'
  | 'opening-hours-out-of-order'
  | 'shorter-hours-for-no-day';

export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  /** The year, day, span or hours that have the problem, as written. */
  readonly where: string;
}

interface Year {
  readonly source: string;
  readonly off: readonly Span[];
  readonly work: readonly Day[];
}

/** In order, at least one: ['09:00', '12:00'], ['13:00', '17:00']. */
export type Hours = readonly (readonly [string, string])[];

/** Half days: hours of one weekday ('0' Sunday … '6') or of one date, which wins. They make no day a day off. */
export interface ShorterHours {
  readonly weekdays?: Readonly<Record<string, Hours>>;
  readonly days?: Readonly<Record<string, Hours>>;
}

interface Checked {
  readonly version: number;
  readonly years: Readonly<Record<string, Year>>;
  readonly openingHours: Hours;
  readonly shorterHours?: ShorterHours;
}

export function checkCalendar(calendar: Checked): readonly CalendarProblem[] {
  const version = Number.isSafeInteger(calendar.version) && calendar.version > 0;
  return [
    ...problemIf(!version, 'version-not-whole', String(calendar.version)),
    ...Object.entries(calendar.years).flatMap(([year, exceptions]) => checkYear(year, exceptions)),
    ...checkOpeningHours(calendar.openingHours, ''),
    ...checkShorterHours(calendar.shorterHours ?? {}),
  ];
}

/** One published year against its notice. */
export function checkYear(year: string, exceptions: Year): readonly CalendarProblem[] {
  const shape = checkShape(year, exceptions);
  if (shape.length > 0) return shape;
  return [
    ...exceptions.work.flatMap((day) => problemIf(!isWeekend(day), 'work-not-on-weekend', day)),
    ...checkHolidays(Number(year), exceptions),
  ];
}

/** What also a local overlay must satisfy; beyond this it may work a holiday or close on a weekday. */
export function checkShape(year: string, { source, off, work }: Year): readonly CalendarProblem[] {
  if (!/^\d{4}$/.test(year)) return [{ code: 'year-malformed', where: year }];
  const impossible = [...off.flat(), ...work].filter((day) => !isDay(day));
  if (impossible.length > 0) return impossible.map((day) => ({ code: 'day-impossible', where: String(day) }));
  return [
    ...problemIf(source.trim() === '', 'source-missing', year),
    ...off.flatMap((span, n) => checkSpan(year, span, off[n - 1])),
    ...work.flatMap((day, n) => checkWorked(year, day, work[n - 1])),
    ...work.flatMap((day) => problemIf(covers(off, day), 'off-and-work', day)),
  ];
}

function checkSpan(year: string, [first, last]: Span, before: Span | undefined): readonly CalendarProblem[] {
  const where = `${first}..${last}`;
  return [
    ...problemIf(last < first, 'off-reversed', where),
    ...problemIf(!first.startsWith(year) || !last.startsWith(year), 'off-outside-year', where),
    ...problemIf(before !== undefined && first <= before[1], 'off-out-of-order', where),
  ];
}

function checkWorked(year: string, day: Day, before: Day | undefined): readonly CalendarProblem[] {
  return [
    ...problemIf(!day.startsWith(year), 'work-outside-year', day),
    ...problemIf(before !== undefined && day <= before, 'work-out-of-order', day),
  ];
}

/** A notice moves weekends around the days off by law, it never works them. @source 全国年节及纪念日放假办法 第2条 */
function checkHolidays(year: number, { off, work }: Year): readonly CalendarProblem[] {
  const holidays = hasFestivals(year) ? statutoryHolidays(year) : fixedHolidays(year);
  return holidays.flatMap((day) => {
    const worked = work.includes(day) || (!isWeekend(day) && !covers(off, day));
    return problemIf(worked, 'holiday-worked', day);
  });
}

function checkShorterHours({ weekdays = {}, days = {} }: ShorterHours): readonly CalendarProblem[] {
  return [
    ...Object.keys(weekdays).flatMap((key) =>
      problemIf(!/^[0-6]$/.test(key), 'shorter-hours-for-no-day', key),
    ),
    ...Object.keys(days).flatMap((key) => problemIf(!isDay(key), 'shorter-hours-for-no-day', key)),
    ...Object.entries({ ...weekdays, ...days }).flatMap(([key, hours]) =>
      checkOpeningHours(hours, `${key} `),
    ),
  ];
}

/** A working day without any hour would be no day for reminders: that is a day off, and for a notice to say. */
function checkOpeningHours(hours: Hours, of: string): readonly CalendarProblem[] {
  if (hours.length === 0) return [{ code: 'opening-hours-missing', where: of.trim() }];
  return hours.flatMap(([open, close], n) => {
    const where = `${of}${open}-${close}`;
    if (!isClockTime(open) || !isClockTime(close)) return [{ code: 'opening-hours-malformed', where }];
    const closedBefore = hours[n - 1]?.[1] ?? '00:00';
    return problemIf(close <= open || open < closedBefore, 'opening-hours-out-of-order', where);
  });
}

function problemIf(found: boolean, code: CalendarProblemCode, where: string): readonly CalendarProblem[] {
  return found ? [{ code, where }] : [];
}
