import type { Calendar } from '../time/calendar.ts';
import { refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { ACT_NAMES } from './acts.ts';
import type { Act, ActName } from './acts.ts';
import { accept } from './acts/accept.ts';
import type { ActRule, Judging } from './acts/act-rule.ts';
import { completePostCheck } from './acts/complete-post-check.ts';
import { completeStep } from './acts/complete-step.ts';
import { endConsultation, startConsultation } from './acts/consultation.ts';
import { declareNotNeeded } from './acts/declare-not-needed.ts';
import { grant, refusePermit } from './acts/decision.ts';
import { issueCertificate, serve } from './acts/delivery.ts';
import { dispatchStaff } from './acts/dispatch-staff.ts';
import { addSigner } from './acts/add-signer.ts';
import { recuse } from './acts/recuse.ts';
import { removeSigner } from './acts/remove-signer.ts';
import { transferTask } from './acts/transfer-task.ts';
import { fixOnSpot } from './acts/fix-on-spot.ts';
import { extend } from './acts/extend.ts';
import { holdHearing, offerHearing, requestHearing, scheduleHearing } from './acts/hearing.ts';
import { makeUp } from './acts/make-up.ts';
import { notifyInterestedParty } from './acts/notify-interested-party.ts';
import { raiseStepLimit } from './acts/raise-step-limit.ts';
import { recordPayment } from './acts/record-payment.ts';
import { refuseAcceptance } from './acts/refuse-acceptance.ts';
import { reportUp } from './acts/report-up.ts';
import { requestCorrection } from './acts/request-correction.ts';
import { returnStep } from './acts/return-step.ts';
import { endSpecialProcedure, startSpecialProcedure } from './acts/special-procedure.ts';
import { startReview } from './acts/start-review.ts';
import { supplyCorrection } from './acts/supply-correction.ts';
import { supplyTolerated } from './acts/supply-tolerated.ts';
import { waiveFee } from './acts/waive-fee.ts';
import { terminate } from './acts/terminate.ts';
import { voidCase } from './acts/void-case.ts';
import { withdraw } from './acts/withdraw.ts';
import { deemedAlready } from './deemed-already.ts';
import type { CaseEvent } from './events.ts';
import { isFinal, LIFECYCLE, mayIn } from './lifecycle.ts';
import type { CaseRefusal } from './refusal.ts';
import { recusedNamed } from './side-roads/recusal.ts';
import { transferredAway } from './side-roads/transfer.ts';
import type { CaseState } from './state.ts';

/** Every act and its rule. Adding an act without one does not compile. */
const RULES: { readonly [Name in ActName]: ActRule<Name> } = {
  fixOnSpot,
  declareNotNeeded,
  requestCorrection,
  supplyCorrection,
  accept,
  refuseAcceptance,
  startReview,
  completeStep,
  returnStep,
  raiseStepLimit,
  addSigner,
  removeSigner,
  transferTask,
  recuse,
  reportUp,
  supplyTolerated,
  makeUp,
  dispatchStaff,
  startConsultation,
  endConsultation,
  notifyInterestedParty,
  startSpecialProcedure,
  endSpecialProcedure,
  offerHearing,
  requestHearing,
  scheduleHearing,
  holdHearing,
  recordPayment,
  waiveFee,
  completePostCheck,
  extend,
  grant,
  refuse: refusePermit,
  issueCertificate,
  serve,
  withdraw,
  terminate,
  void: voidCase,
};

/** May this act happen now, and what would then stand in the log? Time has been applied up to `act.at` before. */
export function decide(state: CaseState, act: Act, calendar: Calendar): Verdict<CaseEvent, CaseRefusal> {
  const closed = closedReason(state, act.act, { at: act.at, by: act.by, calendar });
  if (closed !== null) return refuse(closed);
  const named = recusedNamed(state, act);
  if (named !== null) return refuse(named);
  const rule = RULES[act.act] as ActRule<ActName>;
  return rule.decide(state, act, calendar);
}

/** Why an act is closed to this person whatever it would say; null: open. */
export function closedReason(state: CaseState, act: ActName, judging: Judging): CaseRefusal | null {
  const { actor, guard } = RULES[act];
  if (isFinal(state.state)) return { code: 'case-closed', state: state.state };
  if (!isOpenTo(actor, judging.by))
    return actor === 'applicant' ? { code: 'only-applicant', act } : { code: 'only-staff', act };
  if (state.recused.includes(judging.by.personId)) return { code: 'recused' };
  if (!mayIn(state.state, act)) return wrongState(state, act, judging);
  return transferredAway(state, act, judging.by) ?? guard?.(state, judging) ?? null;
}

/** Acts of this person that the state permits and no guard closes: what a refusal offers instead. */
export function possibleActs(state: CaseState, judging: Judging): readonly ActName[] {
  const listed: readonly ActName[] = LIFECYCLE[state.state]; // the table names acts of the law only: this proves it
  return ACT_NAMES.filter(
    (act) =>
      listed.includes(act) &&
      isOpenTo(RULES[act].actor, judging.by) &&
      (RULES[act].guard?.(state, judging) ?? null) === null,
  );
}

function isOpenTo(actor: ActRule<ActName>['actor'], { kind }: Judging['by']): boolean {
  return actor === 'either' || actor === kind;
}

/** What the law deemed while the act was on its way is its own answer; who could not have acted hears why. */
function wrongState(state: CaseState, act: ActName, judging: Judging): CaseRefusal {
  const deemed = deemedAlready(state, act, judging.at);
  if (deemed !== null) return RULES[act].guard?.(state, judging) ?? deemed;
  return { code: 'wrong-state', state: state.state, act, possible: possibleActs(state, judging) };
}
