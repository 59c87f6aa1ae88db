/**
 * Limits: which day is the last, and from which instant an act is late.
 *
 * @source 行政许可法 第42, 45, 82条 (limits; the time of special procedures is not counted; working days);
 * 民法典 第201–203条 (the day of the event is not counted, hours start at once; the corresponding day of the month;
 * a last day that is a holiday moves to the next working day; the last day ends at 24:00). Settled 6 to 10.
 */
import { isPublished } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { addDays, addMonths, daysBetween, maxDay, parseDay, yearOf } from './day.ts';
import type { Day } from './day.ts';
import { dayOf, endOfDay, timeOf, toInstant } from './instant.ts';
import type { Instant } from './instant.ts';
import { clip, unionOf } from './interval.ts';
import type { Interval } from './interval.ts';
import { countWorking, workingDayAfter, workingDayFrom } from './working-index.ts';
import type { Reading } from './working-index.ts';

export { unionOf } from './interval.ts';
export type { Interval } from './interval.ts';

export type LimitUnit = 'workingDay' | 'calendarDay' | 'month' | 'hour';

export interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
}

export interface DeadlineInput {
  /** The day of the event; never counted. */
  readonly start: Day;
  /** Needed for hours, which start at the instant; must lie in `start`. */
  readonly startAt?: Instant | undefined;
  readonly limit: Limit;
  /** In the unit of the limit: one contiguous count, not a second one. */
  readonly extension?: Limit | null | undefined;
  readonly excluded: readonly Interval[];
}

export interface Deadline {
  /** The last day inside the limit. */
  readonly lastDayOn: Day;
  /** From here on an act is late: 00:00 of the next day, for hours the exact instant. */
  readonly breachAt: Instant;
  /** The last day under every arrangement a missing notice may still bring. */
  readonly certainOn: Day;
  /** From here on lateness is certain and may be shown and held against someone. */
  readonly lateAt: Instant;
  readonly provisional: boolean;
}

export type LimitProblem = 'limit-unit-unknown' | 'limit-not-whole' | 'limit-negative' | 'limit-zero';

const LIMIT_UNITS: readonly LimitUnit[] = ['workingDay', 'calendarDay', 'month', 'hour'];
const MS_PER_HOUR = 3_600_000;

/** Zero means the same working day and is lawful for promises and steps only: say so with `allowZero`. */
export function checkLimit(limit: Limit, { allowZero = false } = {}): LimitProblem | null {
  if (!LIMIT_UNITS.includes(limit.unit)) return 'limit-unit-unknown';
  if (!Number.isSafeInteger(limit.value)) return 'limit-not-whole';
  if (limit.value < 0) return 'limit-negative';
  if (limit.value === 0 && !(allowZero && limit.unit === 'workingDay')) return 'limit-zero';
  return null;
}

export function deadlineOf(calendar: Calendar, input: DeadlineInput): Deadline {
  assertLawful(input);
  if (input.limit.unit === 'hour') return hourDeadline(input);
  const lastDayOn = reachOf(calendar, input, 'shown').last;
  const provisional = countsUnpublishedDay(calendar, input.start, lastDayOn);
  const breachAt = endOfDay(lastDayOn);
  if (!provisional) return { lastDayOn, breachAt, certainOn: lastDayOn, lateAt: breachAt, provisional };
  const certainOn = reachOf(calendar, input, 'certain').last;
  return { lastDayOn, breachAt, certainOn, lateAt: endOfDay(certainOn), provisional };
}

/** 'HH:mm' at which the last day ends: 24:00, unless the limit ends within the day (hours, closing time). */
export function endTimeOf({
  lastDayOn,
  breachAt,
}: {
  readonly lastDayOn: string;
  readonly breachAt: Instant;
}): string {
  return dayOf(breachAt) === lastDayOn ? timeOf(breachAt) : '24:00';
}

/** Days that have counted from `start` (exclusive) through a day; in calendar days unless the unit is working days. */
export function countedDays(
  calendar: Calendar,
  span: { start: Day; through: Day; unit: LimitUnit; excluded: readonly Interval[] },
): number {
  const { start: after, through, unit } = span;
  const all = measure(calendar, { after, through }, unit, 'shown');
  const paused = clip(unionOf(span.excluded), { after, through });
  return paused.reduce((days, pause) => days - measure(calendar, pause, unit, 'shown'), all);
}

/** Days left after today, up to and including the last; 0 on the last day (今日到期) and later. */
export function remainingDays(
  calendar: Calendar,
  clock: { today: Day; lastDayOn: Day; unit: LimitUnit; excluded: readonly Interval[] },
): number {
  if (parseDay(clock.today) >= parseDay(clock.lastDayOn)) return 0;
  const { today: start, lastDayOn: through, unit, excluded } = clock;
  return countedDays(calendar, { start, through, unit, excluded });
}

/** Days after the last through today; 0 on the first morning after a Friday (逾期不足1日). */
export function overdueDays(
  calendar: Calendar,
  { lastDayOn, today, unit }: { lastDayOn: Day; today: Day; unit: LimitUnit },
): number {
  if (parseDay(today) <= parseDay(lastDayOn)) return 0;
  return measure(calendar, { after: lastDayOn, through: today }, unit, 'shown');
}

/** The n-th counted day, before a holiday or a pause moves the end; the day of the event for a limit of zero. */
export function lastCountedDay(calendar: Calendar, input: DeadlineInput): Day {
  return reachOf(calendar, input, 'shown').counted;
}

interface Reach {
  /** The n-th counted day. */
  readonly counted: Day;
  /** The last day inside the limit. */
  readonly last: Day;
}

/**
 * Extension first, exclusion second, a last day that is a day off moves once at the end. A pause that begins before
 * the n-th counted day pushes that day. One that begins later but while the limit still runs, be it on its last day,
 * finds nothing left to count: the limit then ends with the pause, never inside it. One that begins after the last
 * day comes too late.
 */
function reachOf(calendar: Calendar, input: DeadlineInput, reading: Reading): Reach {
  const { start, limit } = input;
  const roll = (day: Day) => workingDayFrom(calendar, day, reading);
  let total = totalOf(input);
  let counted = nthDay(calendar, input, reading);
  let last = roll(counted);
  if (input.excluded.length === 0) return { counted, last };
  for (const pause of unionOf(input.excluded)) {
    if (pause.after > last) break;
    if (pause.through <= start) continue;
    if (total === 0 || pause.after >= counted) last = roll(pause.through);
    else {
      const days = measure(calendar, { ...pause, after: maxDay(pause.after, start) }, limit.unit, reading);
      total += days;
      const inWorkingDays = limit.unit === 'workingDay';
      counted = inWorkingDays ? workingDayAfter(calendar, start, total, reading) : addDays(counted, days);
      last = roll(counted);
    }
  }
  return { counted, last };
}

/** The last day if there were no pause and no holiday at the end. */
function nthDay(calendar: Calendar, input: DeadlineInput, reading: Reading): Day {
  const total = totalOf(input);
  if (input.limit.unit === 'month') return addMonths(input.start, total);
  if (input.limit.unit === 'calendarDay' || total === 0) return addDays(input.start, total);
  return workingDayAfter(calendar, input.start, total, reading);
}

/** Hours start at the instant and do not roll; a paused day stops them for its whole length. */
function hourDeadline(input: DeadlineInput): Deadline {
  const startAt = toInstant(input.startAt ?? Number.NaN);
  const lastDay = (breachAt: number) => dayOf(toInstant(breachAt - 1));
  let end = startAt + totalOf(input) * MS_PER_HOUR;
  for (const pause of unionOf(input.excluded)) {
    if (pause.after > lastDay(end)) break;
    end += Math.max(0, endOfDay(pause.through) - Math.max(startAt, endOfDay(pause.after)));
  }
  const breachAt = toInstant(end);
  return { lastDayOn: lastDay(end), breachAt, certainOn: lastDay(end), lateAt: breachAt, provisional: false };
}

function measure(calendar: Calendar, interval: Interval, unit: LimitUnit, reading: Reading): number {
  if (unit === 'workingDay') return countWorking(calendar, interval, reading);
  if (interval.through < interval.after)
    throw new RangeError(`through: ${interval.through} is before ${interval.after}`);
  return daysBetween({ from: interval.after, to: interval.through });
}

function countsUnpublishedDay(calendar: Calendar, start: Day, last: Day): boolean {
  const lastYear = yearOf(last);
  if (yearOf(start) === lastYear) return !isPublished(calendar, lastYear);
  for (let year = yearOf(addDays(start, 1)); year <= lastYear; year++) {
    if (!isPublished(calendar, year)) return true;
  }
  return false;
}

function totalOf({ limit, extension }: DeadlineInput): number {
  return limit.value + (extension?.value ?? 0);
}

function assertLawful({ start, startAt, limit, extension }: DeadlineInput): void {
  const problem = checkLimit(limit, { allowZero: true });
  if (problem !== null) throw new RangeError(`limit: ${problem} (${limit.value} ${limit.unit})`);
  if (extension && !isExtensionOf(extension, limit)) {
    throw new RangeError(`extension: ${extension.value} ${extension.unit} does not extend ${limit.unit}`);
  }
  if (limit.unit === 'hour' && (startAt === undefined || dayOf(startAt) !== start)) {
    throw new RangeError(`startAt: hours need an instant in ${start}, got ${String(startAt)}`);
  }
}

/** An extension of zero is exact, so it is no fault; one in another unit would be a second count. */
function isExtensionOf(extension: Limit, limit: Limit): boolean {
  return extension.unit === limit.unit && Number.isSafeInteger(extension.value) && extension.value >= 0;
}
