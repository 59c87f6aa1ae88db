/**
 * P01 跳环节、逆序: an entry that the flow of the item does not allow at this place. The case refuses such acts, so it
 * shows only in logs that came from another system.
 * @source 行政许可法 第30条第1款 (published procedure); domain/4-supervision §4.3 P01
 */
import { openSteps } from '../../catalogue/flow.ts';
import { isGraph } from '../../catalogue/flow-graph.ts';
import { reviewSteps, stepIn } from '../../case/plan-steps.ts';
import type { CaseState } from '../../case/state.ts';
import type { ProcessRule } from './process-rule.ts';

export const outOfOrder: ProcessRule = {
  article: '行政许可法 第30条第1款',
  find: ({ before, entry: { event, seq } }) => {
    if (event.type === 'stepCompleted' && !before.openSteps.includes(event.stepId))
      return { level: 'red', because: 'step-out-of-order', evidence: [seq] };
    if (event.type === 'granted' && isReviewOpen(before))
      return { level: 'red', because: 'step-skipped', evidence: [seq] };
    return null;
  },
};

/** A review step that was neither completed nor lawfully left out by its condition; in a graph, no way to the decision yet. */
function isReviewOpen({ plan, completedSteps, facts }: CaseState): boolean {
  if (isGraph(plan))
    return !openSteps(plan, { completed: completedSteps, facts }).includes(stepIn(plan, 'decide').stepId);
  return reviewSteps(plan).some(
    ({ stepId, when }) => !completedSteps.includes(stepId) && (when === null || facts[when] === true),
  );
}
