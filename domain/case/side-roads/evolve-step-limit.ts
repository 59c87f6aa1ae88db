import type { CaseState } from '../state.ts';
import type { StepLimitEvent } from './step-limit.ts';

/** The clock of the step, if it has begun, goes on with the longer limit; else it will start with it. */
export function evolveStepLimit(state: CaseState, { stepId, limit }: StepLimitEvent): CaseState {
  return {
    ...state,
    raisedLimits: [...state.raisedLimits, { stepId, limit }],
    clocks: state.clocks.map((facts) => (facts.stepId === stepId ? { ...facts, limit } : facts)),
  };
}
