import type { CaseRead } from '../../prisma/case-view.ts';
import { factWords } from './fact-words.ts';
import type { RefusalNames } from './refusal-names.ts';

/** Names for the ids in a refusal about this case. */
export function namesOf(read: CaseRead): RefusalNames {
  const { opening, item, names, holders } = read;
  const post = (postId: string): string => names.posts.get(postId)?.name ?? postId;
  return {
    step: (stepId) => opening.plan.steps.find((step) => step.stepId === stepId)?.name ?? stepId,
    material: (code) => item.guide.materials.find((material) => material.code === code)?.name ?? code,
    fact: (name, language) => factWords(name, language, opening.plan.facts),
    post,
    unit: (unitId) => (unitId === '' ? item.unitName : (names.units.get(unitId) ?? item.unitName)),
    fee: (feeCode) => item.guide.fees?.items.find((fee) => fee.feeCode === feeCode)?.name ?? feeCode,
    holder: (postId) => holders.get(postId)?.[0]?.name ?? `“${post(postId)}”`,
  };
}
