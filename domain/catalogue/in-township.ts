import type { CatalogueItem, DrawnStep } from './item.ts';
import type { Plan, PlanStep } from './plan.ts';
import type { PostToBind } from './post-to-bind.ts';

/** The township (乡镇、街道) of the case, in a flow that is drawn for all of them. */
export const TOWN = 'TOWN';

/** The item as it is drawn for one township: every `TOWN` of it becomes that unit. */
export function inTownship(item: CatalogueItem, townUnitId: string): CatalogueItem {
  const placed = (unitId: string) => (unitId === TOWN ? townUnitId : unitId);
  const steps = (flow: readonly DrawnStep[]) =>
    flow.map((step) => ({ ...step, unitId: placed(step.unitId) }));
  const { preReview } = item.limits;
  return {
    ...item,
    flow: steps(item.flow),
    ...(item.alternatives === undefined
      ? {}
      : { alternatives: item.alternatives.map((other) => ({ ...other, flow: steps(other.flow) })) }),
    ...(preReview === null || preReview === undefined
      ? {}
      : { limits: { ...item.limits, preReview: { ...preReview, unitId: placed(preReview.unitId) } } }),
  };
}

export function isDrawnForTownships({ flow, alternatives = [] }: CatalogueItem): boolean {
  return [flow, ...alternatives.map((other) => other.flow)].flat().some(({ unitId }) => unitId === TOWN);
}

/** Posts that stand for those of any township, so that an item can be compiled before a township is known. */
export function postsOfAnyTown({ flow }: CatalogueItem): readonly PostToBind[] {
  const types = flow.filter(({ unitId }) => unitId === TOWN).map(({ postType }) => postType);
  return [...new Set(types)].map((type) => ({
    ...{ unitId: TOWN, type, windowId: null },
    postId: anyPost(type),
  }));
}

export function isForAnyTown({ steps }: Pick<Plan, 'steps'>): boolean {
  return steps.some(({ unitId }) => unitId === TOWN);
}

/** The plan of a case whose township is known. @throws a RangeError that names the post that the township has not. */
export function planInTown(
  plan: Plan,
  { unitId, posts }: { readonly unitId: string; readonly posts: readonly PostToBind[] },
): Plan {
  const bound = (step: PlanStep): PlanStep => {
    if (step.unitId !== TOWN) return step;
    const post = posts.find((own) => own.unitId === unitId && anyPost(own.type) === step.postId);
    if (post === undefined)
      throw new RangeError(`item ${plan.itemId}, step ${step.stepId}: ${unitId} has no post ${step.postId}`);
    return { ...step, unitId, postId: post.postId };
  };
  const { preliminaryReview = null } = plan;
  return {
    ...plan,
    steps: plan.steps.map(bound),
    ...(preliminaryReview?.unitId === TOWN ? { preliminaryReview: { ...preliminaryReview, unitId } } : {}),
  };
}

/** 镇, 民族乡, 街道: how a township's name ends says what it is. */
export function isTownOfType(name: string, types: readonly string[]): boolean {
  return types.some((type) => ENDINGS[type] !== undefined && name.endsWith(ENDINGS[type]));
}

const ENDINGS: Readonly<Record<string, string>> = {
  镇: '镇人民政府',
  乡: '乡人民政府',
  民族乡: '族乡人民政府',
  街道: '街道办事处',
};

const anyPost = (type: string): string => `${TOWN}-${type}`;
