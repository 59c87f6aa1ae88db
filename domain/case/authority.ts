/**
 * No act without post, person and valid authorisation for item and power (invariant 4).
 * @source 行政许可法 第26条第1款 (one body accepts and serves), 第24条 (delegation); rules S04, W04
 */
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { Actor, Authority, AuthorityRefusal } from './actor.ts';
import type { ActName } from './acts.ts';
import { atStep, atWindow } from './authority-at-step.ts';
import { asCashier, asHead, asHost, asSectionHead } from './authority-of-office.ts';
import type { Place } from './step-holder.ts';

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
