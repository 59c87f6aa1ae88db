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
  name: '跳环节、逆序',
  article: '行政许可法 第30条第1款',
  find: ({ before, entry: { event, seq } }) => {
    if (event.type === 'stepCompleted' && !before.openSteps.includes(event.stepId))
      return { level: 'red', because: 'step-out-of-order', evidence: [seq] };
    if (event.type === 'granted' && isReviewOpen(before))
      return { level: 'red', because: 'step-skipped', evidence: [seq] };
    return null;
  },
};

/** A review step that every case passes was not completed, or it was not the turn of whoever decides. */
function isReviewOpen({ plan, completedSteps, facts, openSteps: turn }: CaseState): boolean {
  const { stepId: decideStep } = stepIn(plan, 'decide');
  if (isGraph(plan)) return !openSteps(plan, { completed: completedSteps, facts }).includes(decideStep);
  const always = reviewSteps(plan).filter(({ when }) => when === null);
  return !turn.includes(decideStep) || always.some(({ stepId }) => !completedSteps.includes(stepId));
}
