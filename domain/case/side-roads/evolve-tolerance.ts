import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startClock, stopClocks } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';
import type { ToleranceEvent, ToleratedList } from './tolerance.ts';

/** The applicant's period (容缺补交, K14) counts from the acceptance that left the list open. */
export function startSupplement(state: CaseState, list: ToleratedList | undefined, at: Instant): CaseState {
  if (list === undefined) return state;
  const { materials, limit } = list;
  const counting = startClock(state, { clock: 'supplement', limit, on: dayOf(at), at });
  return { ...counting, tolerant: true, toleratedOpen: materials };
}

export function evolveTolerance(
  state: CaseState,
  { at, materials, complete }: ToleranceEvent & { readonly at: Instant },
): CaseState {
  const toleratedOpen = state.toleratedOpen.filter((material) => !materials.includes(material));
  const supplied = { ...state, toleratedOpen };
  return complete ? stopClocks(supplied, ['supplement'], at) : supplied;
}
