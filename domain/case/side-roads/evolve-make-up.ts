import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';

/** A report of emergency work opens the case with the applicant's hours only; null: an ordinary receipt. */
export function receivedInEmergency(state: CaseState): CaseState | null {
  const { plan, emergencySince } = state;
  const limit = plan.makeUp ?? null;
  if (limit === null || emergencySince === undefined) return null;
  const since: Instant = emergencySince;
  const counting = startClock(state, { clock: 'make-up', limit, on: dayOf(since), at: since });
  return { ...counting, state: 'received', stepId: null, makeUpDue: true };
}
