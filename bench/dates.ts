import chineseDays from 'chinese-days';
import { nationalCalendar } from '../domain/time/calendars/cn-2024-2026.ts';
import { addDays, parseDay } from '../domain/time/day.ts';
import type { Day } from '../domain/time/day.ts';
import { deadlineOf } from '../domain/time/limit.ts';

export interface DatesFound {
  /** Median of the rounds, per question. */
  readonly oursNs: number;
  readonly libraryNs: number;
  /** How many times as fast as the library. */
  readonly ratio: number;
  readonly questions: number;
  /** Questions whose two answers differ. */
  readonly differing: number;
}

/** @source issue 4, Shows 4 */
export const LEAST_RATIO = 20;

const LIMIT = { value: 20, unit: 'workingDay' } as const;
const ROUNDS = 15;
const REPEATS = { ours: 20, library: 1 };

/**
 * The last day of a 20-day limit from each day of 2024 to late 2026. Ours is the whole answer of the product: last day,
 * instant of lateness, whether it is provisional. The library is chinese-days, the only one we know that counts on to the
 * n-th working day of the 调休 calendar. (chinese-workday 1.16 has none: its nextWorkday gives null in a holiday of eight
 * days; a loop of ours around its isWorkday took about half the time of chinese-days.)
 */
export function measureDates(): DatesFound {
  const starts = Array.from({ length: 1000 }, (_, n) => addDays(parseDay('2024-01-01'), n));
  const differing = starts.filter((start) => ours(start) !== library(start)).length; // also warms both
  const rounds = Array.from({ length: ROUNDS }, () => ({
    oursNs: nanosecondsOf(ours, starts, REPEATS.ours),
    libraryNs: nanosecondsOf(library, starts, REPEATS.library),
  }));
  const oursNs = median(rounds.map((round) => round.oursNs));
  const libraryNs = median(rounds.map((round) => round.libraryNs));
  return { oursNs, libraryNs, ratio: libraryNs / oursNs, questions: starts.length, differing };
}

function ours(start: Day): string {
  return deadlineOf(nationalCalendar, { start, limit: LIMIT, excluded: [] }).lastDayOn;
}

function library(start: Day): string {
  return chineseDays.findWorkday(LIMIT.value, start);
}

/** The lengths are summed so that no answer can be thrown away unasked. */
function nanosecondsOf(answer: (start: Day) => string, starts: readonly Day[], repeats: number): number {
  let length = 0;
  const startedAt = performance.now();
  for (let n = 0; n < repeats; n++) for (const start of starts) length += answer(start).length;
  const elapsedMs = performance.now() - startedAt;
  if (length !== repeats * starts.length * '2026-01-01'.length) throw new Error('an answer is no day');
  return (elapsedMs * 1e6) / (repeats * starts.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
