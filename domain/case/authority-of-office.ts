/**
 * Acts that belong to an office, wherever the case stands: the head, the host of a hearing, a section head, the cashier.
 * @source 行政许可法 第42条 (head), 第48条 (host)
 */
import type { Plan } from '../catalogue/plan.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { Actor, Authority, AuthorityRefusal } from './actor.ts';
import type { ActName } from './acts.ts';
import { openStepsOf } from './step-holder.ts';
import type { Place } from './step-holder.ts';

/** 42: only the head of the agency (本行政机关负责人) extends, a joint case only that of the government (本级人民政府负责人). */
export function asHead(act: ActName, plan: Plan, actor: Actor): Verdict<Authority, AuthorityRefusal> {
  const headed = act === 'extend' ? (plan.joint?.governmentUnitId ?? plan.unitId) : plan.unitId;
  const post = actor.posts.find(
    ({ type, rank, unitId }) => type === 'LEADER' && rank === 'A' && unitId === headed,
  );
  if (post === undefined) return refuse({ code: 'only-head', act, unitId: headed });
  return allow({ postId: post.postId, letterId: null });
}

/** 听证主持岗 of the deciding unit; that the person did not review the case is judged by the act. @source 行政许可法 第48条 */
export function asHost(act: ActName, { unitId }: Plan, actor: Actor): Verdict<Authority, AuthorityRefusal> {
  const post = actor.posts.find((candidate) => candidate.type === 'HEARING' && candidate.unitId === unitId);
  if (post === undefined) return refuse({ code: 'only-host', act, unitId });
  return allow({ postId: post.postId, letterId: null });
}

/** 科室负责人: the AUDIT post of the unit whose step is named, else open; or of the deciding unit. */
export function asSectionHead(
  act: ActName,
  place: Place,
  actor: Actor,
): Verdict<Authority, AuthorityRefusal> {
  const { plan, step } = place;
  const named = plan.steps.find(({ stepId }) => stepId === step);
  const units = (named === undefined ? openStepsOf(place) : [named]).map(({ unitId }) => unitId);
  const post = actor.posts.find(
    ({ type, unitId }) => type === 'AUDIT' && [...units, plan.unitId].includes(unitId),
  );
  if (post === undefined) return refuse({ code: 'only-section-head', act, unitId: units[0] ?? plan.unitId });
  return allow({ postId: post.postId, letterId: null });
}

/** The post that confirms the treasury's receipt (收费岗); it holds none of the five powers. */
export function asCashier(
  act: ActName,
  { fee = null }: Plan,
  actor: Actor,
): Verdict<Authority, AuthorityRefusal> {
  const postId = fee?.postId ?? '';
  const post = actor.posts.find((candidate) => candidate.postId === postId);
  return post === undefined
    ? refuse({ code: 'not-your-post', act, postId })
    : allow({ postId: post.postId, letterId: null });
}
