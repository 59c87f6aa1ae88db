/**
 * 退回 to an earlier step, with a reason. The decision limits run on; the step goes on with what it had consumed. Parallel
 * branches that come after it are left, others stay open.
 * @source settled.md 17
 */
import { allow, refuse } from '../../verdict.ts';
import { leadsTo, moveBack } from '../move.ts';
import { stepOf } from '../plan-steps.ts';
import { lowerSteps } from '../side-roads/report-up.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const returnStep: ActRule<'returnStep'> = {
  actor: 'staff',
  article: '设计：退回是内部流转，不停止任何法定期限',
  guard: (state) =>
    earlierSteps(state).length === 0 ? { code: 'not-an-earlier-step', to: '', possible: [] } : null,
  decide(state, { at, by, with: { to, reasonId } }) {
    const possible = earlierSteps(state);
    if (!possible.includes(to)) return refuse({ code: 'not-an-earlier-step', to, possible });
    const after = stepsAfter(state, to);
    const [from = ''] = [
      ...after.filter((stepId) => stepOf(state.plan, stepId).postId === by.postId),
      ...after,
    ];
    return allow({ type: 'stepReturned', at, from, to, reasonId, ...moveBack(state, to) });
  },
};

/** Open steps to which the way leads from an earlier one: whoever has one of them may return the case there. */
export function stepsAfter(state: CaseState, to: string): readonly string[] {
  return state.openSteps.filter((stepId) => leadsTo(state, to, stepId));
}

/**
 * Completed steps from which the way leads to one that is open. What was reported up is not sent down again: the deciding
 * body asks nobody a second time (35).
 */
export function earlierSteps(state: CaseState): readonly string[] {
  const before = state.completedSteps.filter((to) => stepsAfter(state, to).length > 0);
  if (state.reportedUpOn === null) return before;
  return before.filter((stepId) => !lowerSteps(state.plan).includes(stepId));
}
