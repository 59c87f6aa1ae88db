import type { Plan, PlanStep } from '../catalogue/plan.ts';
import type { ActName } from './acts.ts';
import { stepIn, stepOf } from './plan-steps.ts';
import type { Place } from './step-holder.ts';

/** The step whose post performs the act: the one that the act belongs to, else the one that is open. */
export function stepOfAct(act: ActName, { plan, stepId }: Pick<Place, 'plan' | 'stepId'>): PlanStep {
  switch (act) {
    case 'fixOnSpot':
    case 'declareNotNeeded':
    case 'void':
    case 'requestCorrection':
    case 'accept':
    case 'refuseAcceptance':
      return stepIn(plan, 'accept');
    case 'terminate':
    case 'grant':
    case 'refuse':
      return stepIn(plan, 'decide');
    case 'issueCertificate':
      return stepIn(plan, 'issue');
    case 'serve':
      return stepIn(plan, 'hand-out');
    case 'completePostCheck':
      return postCheckStep(plan);
    case 'supplyTolerated':
    case 'makeUp':
    case 'dispatchStaff':
    case 'startConsultation':
    case 'endConsultation':
    case 'notifyInterestedParty':
    case 'startSpecialProcedure':
    case 'endSpecialProcedure':
    case 'offerHearing':
    case 'requestHearing':
    case 'scheduleHearing':
    case 'holdHearing':
    case 'recordPayment':
    case 'waiveFee':
    case 'raiseStepLimit':
    case 'startReview':
    case 'completeStep':
    case 'reportUp':
    case 'returnStep':
    case 'addSigner':
    case 'removeSigner':
    case 'transferTask':
    case 'recuse':
    case 'supplyCorrection':
    case 'withdraw':
    case 'extend':
      return stepId === null ? stepIn(plan, 'decide') : stepOf(plan, stepId);
  }
}

/** The check after the permit is a review by the post that the item names. */
export function postCheckStep(plan: Plan): PlanStep {
  const named = { stepId: 'post-check', name: '事后核查', power: 'review' } as const;
  const review = { ...stepIn(plan, 'decide'), ...named };
  const { postId, unitId } = plan.commitment ?? review;
  return { ...review, postId, unitId };
}
