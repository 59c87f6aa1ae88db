import { openCase } from './open-case.ts';
import type { CaseState, Opening } from './state.ts';

/** A state as one run of the procedure hands it to the next. The plan is the opening's, which every run is given. */
export type CarriedState = Omit<CaseState, 'plan'>;

export function carry(state: CaseState): CarriedState {
  const carried: Omit<CaseState, 'plan'> & { plan?: CaseState['plan'] } = { ...state };
  delete carried.plan;
  return carried;
}

/** What an older release carried over lacks the fields of side roads it did not know: they start as in a new case. */
export function carryOn(opening: Opening, carried: CarriedState): CaseState {
  return { ...openCase(opening), ...carried };
}
