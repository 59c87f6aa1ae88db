/**
 * P01 跳环节、逆序: an entry that the flow of the item does not allow at this place. The case refuses such acts, so it
 * shows only in logs that came from another system.
 * @source 行政许可法 第30条第1款 (published procedure); domain/4-supervision §4.3 P01
 */
import { reviewSteps } from '../../case/plan-steps.ts';
import type { CaseState } from '../../case/state.ts';
import type { ProcessRule } from './process-rule.ts';

export const outOfOrder: ProcessRule = {
  article: '行政许可法 第30条第1款',
  find: ({ before, entry: { event, seq } }) => {
    if (event.type === 'stepCompleted' && event.stepId !== before.stepId)
      return { level: 'red', because: 'step-out-of-order', evidence: [seq] };
    if (event.type === 'granted' && openReviewSteps(before).length > 0)
      return { level: 'red', because: 'step-skipped', evidence: [seq] };
    return null;
  },
};

/** Review steps that were neither completed nor lawfully skipped by their condition. */
function openReviewSteps({ plan, completedSteps, facts }: CaseState): readonly string[] {
  return reviewSteps(plan)
    .filter(({ stepId, when }) => !completedSteps.includes(stepId) && (when === null || facts[when] === true))
    .map(({ stepId }) => stepId);
}
