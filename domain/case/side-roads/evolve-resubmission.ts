import type { Instant } from '../../time/instant.ts';
import { stopEveryClock } from '../clock-facts.ts';
import type { CaseState } from '../state.ts';

/** No period of the applicant runs: whoever hands in again is received again. */
export function returnForResubmission(
  state: CaseState,
  { at, materials }: { readonly at: Instant; readonly materials: readonly string[] },
): CaseState {
  return {
    ...stopEveryClock(state, at),
    state: 'closed',
    returned: true,
    missing: materials,
    told: [...new Set([...state.told, ...materials])],
  };
}
