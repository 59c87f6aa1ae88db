/**
 * Acts that belong to the step where the case stands: its post, its power, and the letter by which the post holds it.
 * @source 行政许可法 第26条第1款, 第24条; rules S04, W04
 */
import type { Plan, PlanStep } from '../catalogue/plan.ts';
import { dayOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { Actor, Authority, AuthorityRefusal } from './actor.ts';
import type { ActName } from './acts.ts';
import { withLetter } from './letter.ts';
import { stepIn } from './plan-steps.ts';
import { isLowerDuty } from './side-roads/report-up.ts';
import { isArranging, openStepsOf, postAt } from './step-holder.ts';
import type { Place } from './step-holder.ts';
import { stepOfAct } from './step-of-act.ts';

export function atStep(
  act: ActName,
  place: Place,
  actor: Actor,
  at: Instant,
): Verdict<Authority, AuthorityRefusal> {
  const lead = stepOfAct(act, place);
  const steps = lead.stepId === place.stepId ? openStepsOf(place) : [lead];
  const held = steps.map((step) => ({ step, post: postAt(act, place, step, actor) }));
  const found = held.find(({ post }) => post !== undefined);
  if (found?.post === undefined)
    return refuse({ code: 'not-your-post', act, postId: (steps[0] ?? lead).postId });
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

/** Whoever has the case now, or the post that accepted it in. */
export function atWindow(
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

/**
 * 两个部门批准: another agency that must approve decides its own consent, in its own name and by no letter of the first.
 * @source 城市道路管理条例 第30, 31, 33条
 */
function isOwnConsent({ unitId }: Plan, step: PlanStep): boolean {
  return step.phase === 'review' && step.power === 'decide' && step.unitId !== unitId;
}
