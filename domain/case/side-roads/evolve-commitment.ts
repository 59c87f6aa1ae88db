import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { leaveStep, startClock, stopClocks, stopEveryClock } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';
import type { CommitmentEvent } from './commitment.ts';

/** The period of the check (事后核查, K15) counts from the permit. */
export function startPostCheck(state: CaseState, at: Instant): CaseState {
  const limit = state.plan.commitment?.postCheck;
  if (!state.commitment || limit === undefined) return state;
  const counting = startClock(state, { clock: 'post-check', limit, on: dayOf(at), at });
  return { ...counting, postCheck: 'open' };
}

/** Service ends the case; where a check is still to come it ends everything but that. */
export function evolveServed(state: CaseState, at: Instant): CaseState {
  if (state.postCheck !== 'open') return { ...stopEveryClock(state, at), state: 'closed' };
  const others = state.clocks.map(({ clock }) => clock).filter((clock) => clock !== 'post-check');
  return { ...stopClocks(leaveStep(state, at), others, at), servedBeforeCheck: true };
}

export function evolveCommitment(
  state: CaseState,
  { at, result }: CommitmentEvent & { readonly at: Instant },
): CaseState {
  const checked: CaseState = { ...stopClocks(state, ['post-check'], at), postCheck: result };
  return state.servedBeforeCheck ? { ...stopEveryClock(checked, at), state: 'closed' } : checked;
}
