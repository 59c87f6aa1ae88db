/**
 * The working-day calendar: the State Council's yearly notices, with local exceptions over them.
 *
 * @source 行政许可法 第82条 (limits in working days, 不含法定节假日); 全国年节及纪念日放假办法 第2, 4, 6条.
 *
 * A calendar is plain JSON and holds only exceptions: weekends are off and Monday to Friday are worked unless a
 * notice says otherwise. A year absent from `years` is provisional: its notice is not published yet.
 */
import { checkShape } from './calendar-check.ts';
import type { Hours, ShorterHours } from './calendar-check.ts';
import { yearOf } from './day.ts';
import type { Day } from './day.ts';
import type { Instant } from './instant.ts';
import { holidayRegulation, statutoryHolidays } from './festivals.ts';
import { covers, daysOfSpans, isWeekend, spansOf } from './span.ts';
import type { Span } from './span.ts';

export { checkCalendar } from './calendar-check.ts';
export type { Hours } from './calendar-check.ts';
export type { Span } from './span.ts';

export interface LocalYear {
  readonly source: string;
  readonly off: readonly Span[];
  readonly work: readonly Day[];
}

export interface CalendarYear extends LocalYear {
  /** Kept by `overlay` only to name the notice of a local day; `off` and `work` already contain it. */
  readonly local?: readonly LocalYear[];
}

export interface Calendar {
  readonly version: number;
  /** When two persons' approval made it the calendar in force; absent: it came with the program (`moved-earlier.ts`). */
  readonly publishedAt?: Instant;
  readonly years: Readonly<Record<string, CalendarYear>>;
  /** Of every working day that `shorterHours` does not name. */
  readonly openingHours: Hours;
  readonly shorterHours?: ShorterHours;
}

export interface LocalCalendar {
  readonly version: number;
  readonly years: Readonly<Record<string, LocalYear>>;
}

export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'make-up-day' | 'provisional-holiday';

export interface DayInfo {
  readonly working: boolean;
  readonly reason: DayReason;
  /** The notice or regulation that makes this day an exception. */
  readonly source: string | null;
  readonly provisional: boolean;
}

/** What the day is under this calendar, and by which notice. */
export function dayInfo(calendar: Calendar, day: Day): DayInfo {
  const year = calendar.years[String(yearOf(day))];
  return year === undefined ? provisionalDay(day) : publishedDay(year, day);
}

export function isWorking(calendar: Calendar, day: Day): boolean {
  return dayInfo(calendar, day).working;
}

export function isPublished({ years }: Pick<Calendar, 'years'>, year: number): boolean {
  return years[String(year)] !== undefined;
}

/**
 * The effective calendar of a place: its own exceptions win day by day.
 * @source 全国年节及纪念日放假办法 第4条 (minority festivals are set locally)
 *
 * The version is the sum of both, so that it grows when either does. A year the State Council has not published
 * cannot be overlaid: it would look published.
 */
export function overlay(national: Calendar, local: LocalCalendar): Calendar {
  const years = { ...national.years };
  for (const [year, exceptions] of Object.entries(local.years)) {
    const base = national.years[year];
    if (base === undefined) throw new RangeError(`years.${year}: no national calendar is published for it`);
    const problem = checkShape(year, exceptions)[0];
    if (problem !== undefined) throw new RangeError(`years.${year}: ${problem.code} ${problem.where}`);
    years[year] = overlayYear(base, exceptions);
  }
  return { ...national, version: national.version + local.version, years };
}

function overlayYear(base: CalendarYear, local: LocalYear): CalendarYear {
  const baseOff = daysOfSpans(base.off).filter((day) => !local.work.includes(day));
  const baseWork = base.work.filter((day) => !covers(local.off, day));
  return {
    source: base.source,
    off: spansOf([...baseOff, ...daysOfSpans(local.off)]),
    work: [...new Set([...baseWork, ...local.work.filter(isWeekend)])].sort(),
    local: [local, ...(base.local ?? [])],
  };
}

function publishedDay(year: CalendarYear, day: Day): DayInfo {
  const local = year.local?.find((notice) => covers(notice.off, day) || notice.work.includes(day));
  const source = local?.source ?? year.source;
  if (covers(year.off, day)) return { working: false, reason: 'holiday', source, provisional: false };
  if (year.work.includes(day)) return { working: true, reason: 'make-up-day', source, provisional: false };
  return { ...plainDay(day), source: local?.source ?? null, provisional: false };
}

/** Weekends and the days off by law; what the notice will move around them is not guessed. */
function provisionalDay(day: Day): DayInfo {
  if (statutoryHolidays(yearOf(day)).includes(day)) {
    return { working: false, reason: 'provisional-holiday', source: holidayRegulation, provisional: true };
  }
  return { ...plainDay(day), source: null, provisional: true };
}

function plainDay(day: Day): { working: boolean; reason: DayReason } {
  return isWeekend(day) ? { working: false, reason: 'weekend' } : { working: true, reason: 'weekday' };
}
