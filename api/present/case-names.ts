import type { CaseRead } from '../../prisma/case-view.ts';
import type { RefusalNames } from './refusal-params.ts';

/** Names for the ids in a refusal about this case. */
export function namesOf(read: CaseRead): RefusalNames {
  const { opening, item, names, holders } = read;
  const [holder] = holders;
  return {
    step: (stepId) => opening.plan.steps.find((step) => step.stepId === stepId)?.name ?? stepId,
    material: (code) => item.guide.materials.find((material) => material.code === code)?.name ?? code,
    post: (postId) => names.posts.get(postId)?.name ?? postId,
    unit: (unitId) => (unitId === '' ? item.unitName : (names.units.get(unitId) ?? item.unitName)),
    holder: holder === undefined ? '' : holder.name,
  };
}
