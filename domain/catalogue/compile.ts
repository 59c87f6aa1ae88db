/** From what a department published to what a case carries: every step bound to the post that will act. */
import type { CatalogueItem, DrawnStep } from './item.ts';
import type { Phase, Plan, PlanStep } from './plan.ts';

/** A post (岗位) as far as a step must find it. */
export interface PostToBind {
  readonly postId: string;
  readonly unitId: string;
  readonly type: string;
  readonly windowId: string | null;
}

/** The power (权限) without which a step of this phase cannot be done. */
const POWER_OF: Readonly<Record<Phase, PlanStep['power']>> = {
  accept: 'accept',
  review: 'review',
  decide: 'decide',
  issue: 'seal',
  'hand-out': 'serve',
};
const ONCE: readonly Phase[] = ['accept', 'decide', 'issue', 'hand-out'];

/** @throws a RangeError that names the item and what no case could be run by. */
export function compile(item: CatalogueItem, posts: readonly PostToBind[]): Plan {
  const { limits } = item;
  assertSkeleton(item);
  return {
    itemId: item.itemId,
    itemVersion: item.version,
    kind: item.kind,
    unitId: item.unitId,
    acceptance: limitOf(limits.acceptance),
    deemedAcceptance: limits.acceptance.deemed,
    statutory: { ...limitOf(limits.statutory), start: limits.statutory.start },
    promised: limits.promised === null ? null : { ...limitOf(limits.promised), start: limits.promised.start },
    extension: limits.extension === null ? null : limitOf(limits.extension),
    delivery: limits.delivery === null || limits.statutory.includesDelivery ? null : limitOf(limits.delivery),
    correction: limitOf(limits.correction),
    lapseBasis: item.lapseBasis,
    steps: item.flow.map((step) => bind(item, step, posts)),
    materials: item.materials.map(({ code, required }) => ({ code, required })),
    profile: 'STD',
  };
}

/** A basis is for the guide; the case carries the number and its unit. */
function limitOf({ value, unit }: Plan['acceptance']): Plan['acceptance'] {
  return { value, unit };
}

function bind(item: CatalogueItem, step: DrawnStep, posts: readonly PostToBind[]): PlanStep {
  const { stepId, name, phase, unitId, limit, minStaff = 1, when = null } = step;
  const post = posts.find((candidate) => fits(candidate, step));
  if (post === undefined)
    throw new RangeError(`item ${item.itemId}, step ${stepId}: unit ${unitId} has no post ${step.postType}`);
  return { stepId, name, phase, postId: post.postId, unitId, power: POWER_OF[phase], limit, minStaff, when };
}

function fits(post: PostToBind, { unitId, postType, windowId }: DrawnStep): boolean {
  return (
    post.unitId === unitId && post.type === postType && (windowId === undefined || post.windowId === windowId)
  );
}

/** Acceptance, decision, certificate and hand-out happen once each: they are law, only the review is drawn. */
function assertSkeleton({ itemId, flow }: CatalogueItem): void {
  for (const phase of ONCE) {
    const count = flow.filter((step) => step.phase === phase).length;
    if (count !== 1) throw new RangeError(`item ${itemId}: ${count} steps in phase ${phase}, not one`);
  }
  const ids = flow.map((step) => step.stepId);
  const twice = ids.find((stepId, index) => ids.indexOf(stepId) !== index);
  if (twice !== undefined) throw new RangeError(`item ${itemId}: two steps are called ${twice}`);
}
