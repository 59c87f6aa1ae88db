/**
 * Limits that have passed and of which the log says nothing. Views show a passed limit at once, by the clock on the
 * wall; the event follows as fast as the engine can, and afterwards both must agree.
 * @source settled.md 43
 */
import { isFinal } from '../case/lifecycle.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { lawOf } from './laws.ts';
import type { Threshold } from './thresholds.ts';

/** How long the engine may take to write down what has passed. */
const PATIENCE_MS = 120_000;

/** @param now legal now of the case. Early warnings are left out: no limit has passed with them. */
export function unlogged(state: CaseState, calendar: Calendar, now: Instant): readonly Threshold[] {
  if (isFinal(state.state)) return [];
  return lawOf(state)
    .thresholdsOf(state, calendar)
    .filter(({ kind, at }) => kind !== 'early' && at + PATIENCE_MS < now);
}
