/**
 * Why the last day is that day: one line for each calendar day, from the day of the event to the last.
 *
 * Pages, letters, cards and tests read the same lines, and `deadlineOf` and these lines are made by one rule.
 * @source as `limit.ts`; a promise to the applicant that every date can be opened into its days.
 */
import { dayInfo } from './calendar.ts';
import type { Calendar, DayInfo } from './calendar.ts';
import { dayOfSerial, serialOf, weekdayOf } from './day.ts';
import type { Day, Weekday } from './day.ts';
import { deadlineOf, lastCountedDay } from './limit.ts';
import type { DeadlineInput, Interval } from './limit.ts';

export type DayLineReason =
  'start' | 'counted' | 'make-up-day' | 'weekend' | 'holiday' | 'provisional-holiday' | 'excluded' | 'rolled';

export interface DayLine {
  readonly day: Day;
  readonly weekday: Weekday;
  /** Which counted day this is; null when it does not count, and always for limits in hours. */
  readonly counted: number | null;
  /**
   * `make-up-day` counts, on a worked weekend; `rolled` is a last day moved by a holiday. The last line is
   * `excluded` when a pause that began on the last counted day carries the limit to its own end.
   */
  readonly reason: DayLineReason;
  /** The notice, the regulation, or the name of the pause. */
  readonly source: string | null;
  readonly last: boolean;
  readonly provisional: boolean;
}

export interface ExplainInput extends DeadlineInput {
  /** Names the pauses of `excluded`; the first that covers a day names it. */
  readonly excludedBy?: readonly (Interval & { readonly reason: string })[] | undefined;
}

export interface LedgerSummary {
  readonly start: Day;
  readonly lastDayOn: Day;
  readonly counted: number;
  readonly weekends: number;
  readonly holidays: number;
  readonly excluded: number;
  readonly makeUpDays: number;
  readonly provisional: boolean;
}

/** Why one day counts or not; an ordinal is added when it counts. */
interface Ground {
  readonly reason: DayLineReason;
  readonly source: string | null;
}

const ROLL_SOURCE = '民法典 第203条第1款';
const counting: readonly DayLineReason[] = ['counted', 'make-up-day'];

export function explain(calendar: Calendar, input: ExplainInput): DayLine[] {
  const { lastDayOn } = deadlineOf(calendar, input);
  const countEndsOn = input.limit.unit === 'hour' ? lastDayOn : lastCountedDay(calendar, input);
  const lines: DayLine[] = [];
  let ordinal = 0;
  for (let serial = serialOf(input.start); serial <= serialOf(lastDayOn); serial++) {
    const day = dayOfSerial(serial);
    const info = dayInfo(calendar, day);
    const ground = groundOf({ day, info, input, over: day > countEndsOn });
    const counts = counting.includes(ground.reason) && input.limit.unit !== 'hour';
    const counted = counts ? (ordinal += 1) : null;
    lines.push({
      day,
      weekday: weekdayOf(day),
      counted,
      ...ground,
      last: day === lastDayOn,
      provisional: info.provisional,
    });
  }
  return lines;
}

/** The figures of the one sentence above the ledger. */
export function summarise(lines: readonly DayLine[]): LedgerSummary {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('lines: a ledger has at least its first day');
  const days = (...reasons: DayLineReason[]) => lines.filter((line) => reasons.includes(line.reason)).length;
  return {
    start: first.day,
    lastDayOn: last.day,
    counted: Math.max(0, ...lines.map((line) => line.counted ?? 0)),
    weekends: days('weekend'),
    holidays: days('holiday', 'provisional-holiday'),
    excluded: days('excluded'),
    makeUpDays: days('make-up-day'),
    provisional: lines.some((line) => line.provisional && (line.last || line !== first)),
  };
}

/** `over`: the last number is reached, and only a holiday or a pause still moves the last day. */
function groundOf(at: { day: Day; info: DayInfo; input: ExplainInput; over: boolean }): Ground {
  const { day, info, input, over } = at;
  const inWorkingDays = input.limit.unit === 'workingDay';
  const excluded = isExcluded(input.excluded, day);
  if (day === input.start) return { reason: 'start', source: null };
  if (!info.working && (inWorkingDays || (over && !excluded))) return dayOff(info);
  if (excluded) return { reason: 'excluded', source: nameOfPause(input, day) };
  if (over) return { reason: 'rolled', source: ROLL_SOURCE };
  if (inWorkingDays && info.reason === 'make-up-day') return { reason: 'make-up-day', source: info.source };
  return { reason: 'counted', source: null };
}

function dayOff({ reason, source }: DayInfo): Ground {
  if (reason === 'holiday' || reason === 'provisional-holiday') return { reason, source };
  return { reason: 'weekend', source };
}

function isExcluded(intervals: readonly Interval[], day: Day): boolean {
  return intervals.some(({ after, through }) => after < day && day <= through);
}

function nameOfPause({ excludedBy }: ExplainInput, day: Day): string | null {
  return excludedBy?.find(({ after, through }) => after < day && day <= through)?.reason ?? null;
}
