/**
 * Which steps may still be given more time (环节时限调整), and within which limits they must end.
 * @source settled.md 17
 */
import type { PlanStep } from '../../catalogue/plan.ts';
import type { ClockName } from '../clock.ts';
import type { CaseState } from '../state.ts';
import { lowerSteps } from './report-up.ts';

/** Steps with a limit that are open or still to come. */
export function stepsAhead({ plan, stepId, completedSteps }: CaseState): readonly PlanStep[] {
  const open = plan.steps.findIndex((step) => step.stepId === stepId);
  if (open < 0) return [];
  return plan.steps
    .slice(open)
    .filter((step) => step.limit !== null && !completedSteps.includes(step.stepId));
}

/** The limits within which the step must end. */
export function boundsOf({ plan }: CaseState, { stepId, phase }: PlanStep): readonly ClockName[] {
  switch (phase) {
    case 'accept':
      return ['acceptance'];
    case 'review':
      return lowerSteps(plan).includes(stepId) ? ['preliminary-review'] : ['statutory', 'joint'];
    case 'decide':
      return ['statutory', 'joint'];
    case 'issue':
    case 'hand-out':
      return ['delivery'];
  }
}
