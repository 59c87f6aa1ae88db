/** From what a department published to what a case carries: every step bound to the post that will act. */
import { itemOfClass } from './case-class.ts';
import { bare, partsOf } from './compile-parts.ts';
import { checkFlow } from './check/flow.ts';
import type { CatalogueItem, DrawnStep } from './item.ts';
import type { Phase, Plan, PlanStep } from './plan.ts';
import { fitsPost } from './post-to-bind.ts';
import type { PostToBind } from './post-to-bind.ts';

/** The power (权限) without which a step of this phase cannot be done. */
const POWER_OF: Readonly<Record<Phase, PlanStep['power']>> = {
  accept: 'accept',
  review: 'review',
  decide: 'decide',
  issue: 'seal',
  'hand-out': 'serve',
};

/** @throws a RangeError that names the item and what no case could be run by. */
export function compile(item: CatalogueItem, posts: readonly PostToBind[]): Plan {
  const { limits } = item;
  assertRunnable(item);
  return {
    itemId: item.itemId,
    itemVersion: item.version,
    kind: item.kind,
    unitId: item.unitId,
    acceptance: bare(limits.acceptance),
    deemedAcceptance: limits.acceptance.deemed,
    statutory: { ...bare(limits.statutory), start: limits.statutory.start },
    promised: limits.promised === null ? null : { ...bare(limits.promised), start: limits.promised.start },
    extension: limits.extension === null ? null : bare(limits.extension),
    delivery: limits.delivery === null || limits.statutory.includesDelivery ? null : bare(limits.delivery),
    correction: bare(limits.correction),
    lapseBasis: item.lapseBasis,
    steps: item.flow.map((step) => bind(item, step, posts)),
    materials: item.materials.map(({ code, required }) => ({ code, required })),
    profile: 'STD',
    ...partsOf(item, posts),
    ...withoutPromise(item, posts),
  };
}

/** Nobody has to promise: whoever does not goes the ordinary way. @source 优化营商环境条例 第40条第3款 */
function withoutPromise(item: CatalogueItem, posts: readonly PostToBind[]): Partial<Plan> {
  const { commitment = null, alternatives = [] } = item;
  if (commitment === null || alternatives.every(({ when }) => when !== ORDINARY)) return {};
  return { withoutPromise: compile(itemOfClass(item, { flow: ORDINARY }), posts) };
}

const ORDINARY = '一般程序';

function bind(item: CatalogueItem, step: DrawnStep, posts: readonly PostToBind[]): PlanStep {
  const { stepId, name, phase, unitId, limit, minStaff = 1, when = null, next, join, signing } = step;
  const post = posts.find((candidate) => fitsPost(candidate, step));
  if (post === undefined)
    throw new RangeError(`item ${item.itemId}, step ${stepId}: unit ${unitId} has no post ${step.postType}`);
  return {
    ...{ stepId, name, phase, postId: post.postId, unitId, power: powerOf(step), limit, minStaff, when },
    ...(next === undefined ? {} : { next }),
    ...(join === undefined ? {} : { join }),
    ...(signing === undefined ? {} : { signing }),
  };
}

/** Within the review a deciding post acts by its own power: the lower body's opinion, another agency's consent. */
function powerOf({ phase, postType }: DrawnStep): PlanStep['power'] {
  return phase === 'review' && postType === 'DECIDE' ? 'decide' : POWER_OF[phase];
}

/** What would let a case get stuck is never compiled; the first thing wrong is named. */
function assertRunnable(item: CatalogueItem): void {
  const found = checkFlow(item, item.flow).find(({ severity }) => severity === 'unlawful');
  if (found !== undefined)
    throw new RangeError(`item ${item.itemId}, ${found.field}: ${found.en} (${found.code})`);
}
