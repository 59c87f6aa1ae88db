/**
 * No act without post, person and valid authorisation for item and power (invariant 4).
 * @source 行政许可法 第26条第1款 (one body accepts and serves), 第24条 (delegation); rules S04, W04
 */
import type { Plan, PlanStep } from '../catalogue/plan.ts';
import type { Letter, Post } from '../organisation/organisation.ts';
import type { Power } from '../catalogue/power.ts';
import { dayOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { ActName } from './acts.ts';
import { withLetter } from './letter.ts';
import type { LetterRefusal } from './letter.ts';
import { stepIn, stepOf } from './plan-steps.ts';
import { isArranging, openStepsOf, postAt } from './step-holder.ts';
import type { Place } from './step-holder.ts';
import { stepOfAct } from './step-of-act.ts';
import { isLowerDuty } from './side-roads/report-up.ts';

/** What is known of a person at an instant: the posts held as A or B, and the letters given to those posts. */
export interface Actor {
  readonly kind: 'staff' | 'applicant';
  readonly personId: string;
  /** The applicant of this very case. */
  readonly ownsCase: boolean;
  readonly posts: readonly (Post & { readonly rank: 'A' | 'B' })[];
  readonly letters: readonly Letter[];
}

export interface Authority {
  readonly postId: string | null;
  readonly letterId: string | null;
}

export type AuthorityRefusal =
  | { readonly code: 'only-applicant'; readonly act: ActName }
  | { readonly code: 'only-staff'; readonly act: ActName }
  | { readonly code: 'not-your-post'; readonly act: ActName; readonly postId: string }
  | { readonly code: 'only-host'; readonly act: ActName; readonly unitId: string }
  | { readonly code: 'only-head'; readonly act: ActName; readonly unitId: string }
  | { readonly code: 'only-section-head'; readonly act: ActName; readonly unitId: string }
  | { readonly code: 'power-missing'; readonly act: ActName; readonly power: Power; readonly postId: string }
  | LetterRefusal;
export type AuthorityRefusalCode = AuthorityRefusal['code'];

/** Nobody acts for the applicant (settled.md 41); what a third party may do as well is recorded by an official. */
export const APPLICANTS_ACTS: readonly ActName[] = [
  'supplyCorrection',
  'supplyTolerated',
  'requestHearing',
  'makeUp',
  'withdraw',
];
/** 利害关系人 have no account: what they ask for at the window is recorded there. @source 行政许可法 第47条第1款 */
export const RECORDED_FOR_A_PARTY: readonly ActName[] = ['requestHearing'];

export function mayPerform(
  act: ActName,
  place: Place,
  actor: Actor,
  at: Instant,
): Verdict<Authority, AuthorityRefusal> {
  if (actor.kind === 'staff' && RECORDED_FOR_A_PARTY.includes(act)) return atWindow(act, place, actor, at);
  if (APPLICANTS_ACTS.includes(act))
    return actor.kind === 'applicant' && actor.ownsCase
      ? allow({ postId: null, letterId: null })
      : refuse({ code: 'only-applicant', act });
  if (actor.kind !== 'staff') return refuse({ code: 'only-staff', act });
  if (act === 'extend' || act === 'waiveFee') return asHead(act, place.plan, actor);
  if (act === 'holdHearing') return asHost(act, place.plan, actor);
  if (act === 'raiseStepLimit') return asSectionHead(act, place, actor);
  if (act === 'recordPayment') return asCashier(act, place.plan, actor);
  return atStep(act, place, actor, at);
}

/** 42: only the head of the agency (本行政机关负责人) extends, a joint case only that of the government (本级人民政府负责人). */
function asHead(act: ActName, plan: Plan, actor: Actor): Verdict<Authority, AuthorityRefusal> {
  const headed = act === 'extend' ? (plan.joint?.governmentUnitId ?? plan.unitId) : plan.unitId;
  const post = actor.posts.find(
    ({ type, rank, unitId }) => type === 'LEADER' && rank === 'A' && unitId === headed,
  );
  if (post === undefined) return refuse({ code: 'only-head', act, unitId: headed });
  return allow({ postId: post.postId, letterId: null });
}

/** 听证主持岗 of the deciding unit; that the person did not review the case is judged by the act. @source 行政许可法 第48条 */
function asHost(act: ActName, { unitId }: Plan, actor: Actor): Verdict<Authority, AuthorityRefusal> {
  const post = actor.posts.find((candidate) => candidate.type === 'HEARING' && candidate.unitId === unitId);
  if (post === undefined) return refuse({ code: 'only-host', act, unitId });
  return allow({ postId: post.postId, letterId: null });
}

/** 科室负责人: the AUDIT post of the unit whose step is open, or of the deciding unit. */
function asSectionHead(
  act: ActName,
  { plan, stepId }: Place,
  actor: Actor,
): Verdict<Authority, AuthorityRefusal> {
  const unitId = stepId === null ? plan.unitId : stepOf(plan, stepId).unitId;
  const post = actor.posts.find(
    (held) => held.type === 'AUDIT' && (held.unitId === unitId || held.unitId === plan.unitId),
  );
  if (post === undefined) return refuse({ code: 'only-section-head', act, unitId });
  return allow({ postId: post.postId, letterId: null });
}

/** The post that confirms the treasury's receipt (收费岗); it holds none of the five powers. */
function asCashier(act: ActName, { fee = null }: Plan, actor: Actor): Verdict<Authority, AuthorityRefusal> {
  const postId = fee?.postId ?? '';
  const post = actor.posts.find((candidate) => candidate.postId === postId);
  return post === undefined
    ? refuse({ code: 'not-your-post', act, postId })
    : allow({ postId: post.postId, letterId: null });
}

/**
 * 两个部门批准: another agency that must approve decides its own consent, in its own name and by no letter of the first.
 * @source 城市道路管理条例 第30, 31, 33条
 */
function isOwnConsent({ unitId }: Plan, step: PlanStep): boolean {
  return step.phase === 'review' && step.power === 'decide' && step.unitId !== unitId;
}

/** Whoever has the case now, or the post that accepted it in. */
function atWindow(
  act: ActName,
  place: Place,
  actor: Actor,
  at: Instant,
): Verdict<Authority, AuthorityRefusal> {
  const here = atStep(act, place, actor, at);
  if (here.ok) return here;
  const { stepId } = stepIn(place.plan, 'accept');
  const accepting = atStep(act, { plan: place.plan, stepId }, actor, at);
  return accepting.ok ? accepting : here;
}

function atStep(act: ActName, place: Place, actor: Actor, at: Instant): Verdict<Authority, AuthorityRefusal> {
  const lead = stepOfAct(act, place);
  const steps = lead.stepId === place.stepId ? openStepsOf(place) : [lead];
  const held = steps.map((step) => ({ step, post: postAt(act, place, step, actor) }));
  const found = held.find(({ post }) => post !== undefined);
  if (found?.post === undefined) return refuse({ code: 'not-your-post', act, postId: lead.postId });
  const { step, post } = found;
  if (isArranging(act)) return allow({ postId: post.postId, letterId: null });
  if (!post.powers.includes(step.power))
    return refuse({ code: 'power-missing', act, power: step.power, postId: post.postId });
  return withLetter({
    act,
    plan: place.plan,
    post,
    power: step.power,
    byLaw: isLowerDuty(place.plan, step) || isOwnConsent(place.plan, step),
    letters: actor.letters,
    on: dayOf(at),
  });
}
