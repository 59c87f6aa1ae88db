import type { ActName } from '../domain/case/acts.ts';
import { mayPerform } from '../domain/case/authority.ts';
import type { AuthorityRefusal } from '../domain/case/actor.ts';
import type { CaseEventType } from '../domain/case/events.ts';
import type { Permit } from '../domain/case/permit.ts';
import type { Place } from '../domain/case/step-holder.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Author } from './case-basis.ts';
import type { HistoryLine } from './case-history.ts';
import { actorOf } from './organisation-store.ts';
import type { PermitFacts } from './organisation-store.ts';
import type { Recording } from './recording.ts';
import { storeRefusedAttempt } from './refused-attempt-store.ts';

/** The act behind an event; what time or the calendar did has none. */
const ACT_OF: Readonly<Partial<Record<CaseEventType, ActName>>> = {
  correctionRequested: 'requestCorrection',
  correctionSupplied: 'supplyCorrection',
  accepted: 'accept',
  acceptanceRefused: 'refuseAcceptance',
  reviewStarted: 'startReview',
  stepCompleted: 'completeStep',
  stepReturned: 'returnStep',
  stepSigned: 'completeStep',
  signerAdded: 'addSigner',
  signerRemoved: 'removeSigner',
  taskTransferred: 'transferTask',
  recused: 'recuse',
  reportedUp: 'reportUp',
  toleratedSupplied: 'supplyTolerated',
  madeUp: 'makeUp',
  staffDispatched: 'dispatchStaff',
  consultationStarted: 'startConsultation',
  consultationEnded: 'endConsultation',
  interestedPartyNotified: 'notifyInterestedParty',
  specialProcedureStarted: 'startSpecialProcedure',
  specialProcedureEnded: 'endSpecialProcedure',
  hearingOffered: 'offerHearing',
  hearingRequested: 'requestHearing',
  hearingScheduled: 'scheduleHearing',
  hearingHeld: 'holdHearing',
  paid: 'recordPayment',
  feeWaived: 'waiveFee',
  postCheckCompleted: 'completePostCheck',
  extended: 'extend',
  granted: 'grant',
  refused: 'refuse',
  certificateIssued: 'issueCertificate',
  served: 'serve',
  withdrawn: 'withdraw',
  fixedOnSpot: 'fixOnSpot',
  stepLimitRaised: 'raiseStepLimit',
  declaredNotNeeded: 'declareNotNeeded',
  terminated: 'terminate',
  voided: 'void',
};

/**
 * Was the person entitled at the legal instant of the act? The log keeps an act that was not, and beside it a
 * finding by rule S04 (越权决定; settled.md 31).
 */
export async function checkPermits(recording: Recording, author: Author | null): Promise<void> {
  for (const line of recording.fresh) {
    const { by, event } = line.logged;
    const act = ACT_OF[event.type];
    if (by === null || act === undefined || isAcceptedWithParent(line)) continue;
    const facts = await factsOf(recording, line, author);
    const refusal = refusalOf(recording, { line, act, by, facts });
    if (refusal === null) continue;
    await storeRefusedAttempt(recording.tx, {
      rule: 'S04',
      code: refusal.code,
      caseNo: line.before.caseNo,
      seq: line.logged.seq,
      personId: by.personId,
      postId: by.postId,
      act,
      evidence: { ...refusal },
      at: event.at,
    });
  }
}

/** The permit of a joint acceptance was checked where it was given: in the parent. */
function isAcceptedWithParent({ before, logged: { event } }: HistoryLine): boolean {
  return before.parentNo !== undefined && event.type === 'accepted';
}

async function factsOf(
  { tx }: Recording,
  { logged: { by, event } }: HistoryLine,
  author: Author | null,
): Promise<PermitFacts | null> {
  const { at } = event;
  const personId = by?.personId ?? '';
  if (author?.personId === personId && author.on === dayOf(at)) return author.facts;
  return (await actorOf(tx, { personId, at })) ?? null;
}

function refusalOf(
  { frame }: Recording,
  { line, act, by, facts }: { line: HistoryLine; act: ActName; by: Permit; facts: PermitFacts | null },
): AuthorityRefusal | null {
  const { at } = line.logged.event;
  const actor = {
    kind: facts?.kind ?? by.kind,
    personId: by.personId,
    ownsCase: by.personId === frame.applicantPersonId,
    posts: facts?.posts ?? [],
    letters: facts?.letters ?? [],
  };
  const verdict = mayPerform(act, placeOf(line), actor, at);
  return verdict.ok ? null : verdict.refusal;
}

/** Of several open steps the one that the event names. */
function placeOf({ before, logged: { event } }: HistoryLine): Place {
  return 'stepId' in event ? { ...before, step: event.stepId } : before;
}
