/**
 * Whether one limit can end after another, decided by counting both from every day of the published years: five working
 * days across 国庆 outlast seven calendar days, though they look shorter.
 * @source 民法典 第201–203条 (counting, corresponding day, last day on a holiday); 行政许可法 第82条 (working days)
 */
import type { Calendar } from '../../time/calendar.ts';
import { addDays, parseDay } from '../../time/day.ts';
import type { Day } from '../../time/day.ts';
import { deadlineOf } from '../../time/limit.ts';
import type { Limit } from '../../time/limit.ts';

/** One limit, or several of which each begins when the one before has run out. */
type Limits = Limit | readonly Limit[];

export interface Outlasting {
  readonly startOn: Day;
  readonly endsOn: Day;
  readonly allowedOn: Day;
}

/** The first start from which `limits` end after `within`; null where they never do. */
export function findOutlasting(
  calendar: Calendar,
  { limits, within }: { readonly limits: Limits; readonly within: Limits },
): Outlasting | null {
  const inner = listOf(limits);
  const outer = listOf(within);
  if (isShorterEverywhere(inner, outer)) return null;
  for (const startOn of startsOf(calendar)) {
    const endsOn = endOf(calendar, startOn, inner);
    const allowedOn = endOf(calendar, startOn, outer);
    if (endsOn > allowedOn) return { startOn, endsOn, allowedOn };
  }
  return null;
}

/** One of each in the same unit needs no calendar. */
function isShorterEverywhere(inner: readonly Limit[], outer: readonly Limit[]): boolean {
  const [one, ...moreInner] = inner;
  const [other, ...moreOuter] = outer;
  if (one === undefined || other === undefined || moreInner.length + moreOuter.length > 0) return false;
  return one.unit === other.unit && one.value <= other.value;
}

function endOf(calendar: Calendar, startOn: Day, limits: readonly Limit[]): Day {
  return limits.reduce((start, limit) => lastDay(calendar, start, limit), startOn);
}

/** Hours count as the days they touch at most. */
function lastDay(calendar: Calendar, start: Day, limit: Limit): Day {
  const counted: Limit =
    limit.unit === 'hour' ? { value: Math.ceil(limit.value / 24), unit: 'calendarDay' } : limit;
  return deadlineOf(calendar, { start, limit: counted, excluded: [] }).lastDayOn;
}

function startsOf(calendar: Calendar): readonly Day[] {
  return Object.keys(calendar.years).flatMap((year) => {
    const first = parseDay(`${year}-01-01`);
    return Array.from({ length: 366 }, (_, n) => addDays(first, n)).filter((day) => day.startsWith(year));
  });
}

function listOf(limits: Limits): readonly Limit[] {
  return 'unit' in limits ? [limits] : limits;
}
