/**
 * 派员: for an inspection, test or quarantine two or more are sent within five working days of acceptance (K13). Time of
 * special procedures is not taken out of this limit: 45 names only those of the section on limits.
 * @source 行政许可法 第55条第2款; settled.md 20
 */
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock, stopClocks } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';

export interface DispatchActs {
  dispatchStaff: {
    /** Person ids of those who are sent. */
    readonly staff: readonly string[];
  };
}

export interface DispatchEvent {
  readonly type: 'staffDispatched';
  readonly staff: readonly string[];
}

export interface DispatchRefusal {
  readonly code: 'no-dispatch';
}

export interface DispatchState {
  /** Person ids of those who were sent. */
  readonly dispatched: readonly string[];
}

export const noDispatch: DispatchState = { dispatched: [] };

/** 指派两名以上工作人员. @source 行政许可法 第55条第2款 */
export const DISPATCHED_AT_LEAST = 2;

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
