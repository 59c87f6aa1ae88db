/**
 * 退回 to an earlier step, with a reason. The decision limits run on; the step goes on with what it had consumed. Parallel
 * branches that come after it are left, others stay open.
 * @source settled.md 17
 */
import { allow, refuse } from '../../verdict.ts';
import { leadsTo, moveBack } from '../move.ts';
import { lowerSteps } from '../side-roads/report-up.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const returnStep: ActRule<'returnStep'> = {
  actor: 'staff',
  article: '设计：退回是内部流转，不停止任何法定期限',
  guard: (state) =>
    earlierSteps(state).length === 0 ? { code: 'not-an-earlier-step', to: '', possible: [] } : null,
  decide(state, { at, with: { to, reasonId } }) {
    const possible = earlierSteps(state);
    if (!possible.includes(to)) return refuse({ code: 'not-an-earlier-step', to, possible });
    const from = state.openSteps.find((stepId) => leadsTo(state, to, stepId)) ?? '';
    return allow({ type: 'stepReturned', at, from, to, reasonId, ...moveBack(state, to) });
  },
};

/**
 * Completed steps from which the way leads to one that is open. What was reported up is not sent down again: the deciding
 * body asks nobody a second time (35).
 */
export function earlierSteps(state: CaseState): readonly string[] {
  const before = state.completedSteps.filter((to) =>
    state.openSteps.some((stepId) => leadsTo(state, to, stepId)),
  );
  if (state.reportedUpOn === null) return before;
  return before.filter((stepId) => !lowerSteps(state.plan).includes(stepId));
}
