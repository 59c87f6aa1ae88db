import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock, stopClocks } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';
import type { DispatchEvent } from './dispatch.ts';

/** The limit to send staff (派员, K13) counts from acceptance. */
export function startDispatch(state: CaseState, { on, at }: { on: Day; at: Instant }): CaseState {
  const limit = state.plan.dispatch ?? null;
  return limit === null ? state : startClock(state, { clock: 'dispatch', limit, on, at });
}

export function evolveDispatch(
  state: CaseState,
  { at, staff }: DispatchEvent & { readonly at: Instant },
): CaseState {
  const dispatched = [...new Set([...state.dispatched, ...staff])];
  return { ...stopClocks(state, ['dispatch'], at), dispatched };
}
