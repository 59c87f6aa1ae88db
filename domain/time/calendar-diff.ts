/**
 * What changed between two calendar versions, and which deadlines that moves: what people look at before they publish
 * one, and what is worked out again after.
 *
 * @source settled.md 10, 27 (every new version recomputes the running clocks; both values are kept)
 */
import { dayInfo, isPublished } from './calendar.ts';
import type { Calendar, DayInfo } from './calendar.ts';
import { dayOfSerial, parseDay, serialOf, yearOf } from './day.ts';
import type { Day } from './day.ts';
import { hasFestivals } from './festivals.ts';
import { deadlineOf } from './limit.ts';
import type { Deadline, DeadlineInput } from './limit.ts';

export interface DayChange {
  readonly day: Day;
  /** Null: that version knows nothing of the year, neither a notice nor its festivals. */
  readonly before: DayInfo | null;
  readonly after: DayInfo | null;
}

export interface MovedDeadline<Input extends DeadlineInput = DeadlineInput> {
  readonly input: Input;
  readonly before: Deadline;
  readonly after: Deadline;
}

/**
 * Days that are worked in one version and not in the other, or off for another reason, in order; the years are those
 * that either version publishes. A year published for the first time is compared with what was shown until then.
 */
export function diffCalendars(before: Calendar, after: Calendar): readonly DayChange[] {
  const years = [...new Set([...Object.keys(before.years), ...Object.keys(after.years)])].sort();
  return years.flatMap((year) =>
    daysOfYear(Number(year)).flatMap((day) => {
      const change = { day, before: knownDay(before, day), after: knownDay(after, day) };
      return isChange(change) ? [change] : [];
    }),
  );
}

/** Which of these would end on another day, be late at another instant, or be provisional no longer. */
export function movedDeadlines<Input extends DeadlineInput>(
  { before, after }: { before: Calendar; after: Calendar },
  inputs: readonly Input[],
): readonly MovedDeadline<Input>[] {
  return inputs.flatMap((input) => {
    const moved = { input, before: deadlineOf(before, input), after: deadlineOf(after, input) };
    return isSame(moved.before, moved.after) ? [] : [moved];
  });
}

function isChange({ before, after }: DayChange): boolean {
  if (before === null || after === null) return isException(before ?? after);
  return before.working !== after.working || kindOf(before) !== kindOf(after);
}

/** A year of which one version knows nothing: only what a notice made different is worth a line. */
function isException(info: DayInfo | null): boolean {
  return info?.reason === 'holiday' || info?.reason === 'make-up-day';
}

/** A holiday shown provisionally and then confirmed has not changed. */
function kindOf({ reason }: DayInfo): DayInfo['reason'] {
  return reason === 'provisional-holiday' ? 'holiday' : reason;
}

function knownDay(calendar: Calendar, day: Day): DayInfo | null {
  const year = yearOf(day);
  return isPublished(calendar, year) || hasFestivals(year) ? dayInfo(calendar, day) : null;
}

function daysOfYear(year: number): readonly Day[] {
  const first = serialOf(parseDay(`${year}-01-01`));
  const last = serialOf(parseDay(`${year}-12-31`));
  return Array.from({ length: last - first + 1 }, (_, n) => dayOfSerial(first + n));
}

function isSame(a: Deadline, b: Deadline): boolean {
  return a.breachAt === b.breachAt && a.lateAt === b.lateAt && a.provisional === b.provisional;
}
