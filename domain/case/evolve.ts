/**
 * The fold: what a case is after each event of its log. It copies what an event says and never judges
 * (settled.md 28): judging is `decide`, `acts/` and the thresholds of `domain/supervision`.
 */
import type { FactValues } from '../catalogue/condition.ts';
import { isGraph } from '../catalogue/flow-graph.ts';
import { dayOf } from '../time/instant.ts';
import { chosen } from '../time/policy.ts';
import { enterStep, leaveStep, startClock, stopClocks, stopEveryClock } from './clock-facts.ts';
import type { ClockName } from './clock.ts';
import type { CaseEvent, LoggedEvent } from './events.ts';
import { evolveAcceptance } from './evolve-acceptance.ts';
import { evolveSupervision } from './evolve-supervision.ts';
import type { Permit } from './permit.ts';
import { stepIn } from './plan-steps.ts';
import { afterMove } from './move.ts';
import { noFlow } from './side-roads/flow.ts';
import { evolveSigning } from './side-roads/evolve-signing.ts';
import { noRecusal } from './side-roads/recusal.ts';
import { noSigning } from './side-roads/signing.ts';
import { noTransfer } from './side-roads/transfer.ts';
import { evolveEnding } from './side-roads/evolve-ending.ts';
import { evolveRenewal } from './side-roads/evolve-renewal.ts';
import { noCommitment } from './side-roads/commitment.ts';
import { noConsultation } from './side-roads/consultation.ts';
import { noDispatch } from './side-roads/dispatch.ts';
import { evolveDispatch } from './side-roads/evolve-dispatch.ts';
import { evolveCommitment, evolveServed, startPostCheck } from './side-roads/evolve-commitment.ts';
import { evolveConsultation } from './side-roads/evolve-consultation.ts';
import { evolveJoint } from './side-roads/evolve-joint.ts';
import { evolveFee, orderFees } from './side-roads/evolve-fee.ts';
import { evolveReportUp } from './side-roads/evolve-report-up.ts';
import { evolveStepLimit } from './side-roads/evolve-step-limit.ts';
import { evolveTolerance } from './side-roads/evolve-tolerance.ts';
import { evolveHearing } from './side-roads/evolve-hearing.ts';
import { evolveSpecialProcedure } from './side-roads/evolve-special-procedure.ts';
import { noHearing } from './side-roads/hearing.ts';
import { noSpecialProcedure } from './side-roads/special-procedure.ts';
import { noFee } from './side-roads/fee.ts';
import { isJoint, noJoint } from './side-roads/joint.ts';
import { noMakeUp } from './side-roads/make-up.ts';
import { noResubmission } from './side-roads/resubmission.ts';
import { noStepLimit } from './side-roads/step-limit.ts';
import { noTolerance } from './side-roads/tolerance.ts';
import { noRenewal } from './side-roads/renewal.ts';
import { noReportUp } from './side-roads/report-up.ts';
import type { CaseState, Opening } from './state.ts';

type Happening<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

/** A case before its first event `submitted`. */
export function openCase(opening: Opening): CaseState {
  return {
    ...opening,
    seq: 0,
    state: 'received',
    lastActAt: opening.receivedAt,
    lastActSeq: 0,
    acceptedOn: null,
    deemedAccepted: false,
    extended: false,
    stepId: null,
    completedSteps: [],
    facts: {},
    reviewers: [],
    acceptedBy: null,
    missing: [],
    told: [],
    newlySupplied: [],
    clocks: [],
    judged: [],
    cards: [],
    ...noFlow,
    ...noSigning,
    ...noTransfer,
    ...noRecusal,
    ...noRenewal,
    ...noReportUp,
    ...noResubmission,
    ...noStepLimit,
    ...noTolerance,
    ...noCommitment,
    ...noFee,
    ...noDispatch,
    ...noConsultation,
    ...noMakeUp,
    ...noSpecialProcedure,
    ...noHearing,
    ...noJoint,
  };
}

export function foldLog(opening: Opening, log: readonly Pick<LoggedEvent, 'by' | 'event'>[]): CaseState {
  return log.reduce(evolve, openCase(opening));
}

export function evolve(state: CaseState, { by, event }: Pick<LoggedEvent, 'by' | 'event'>): CaseState {
  const next = { ...apply(state, event, by), seq: state.seq + 1 };
  if (by === null) return next;
  return { ...next, lastActSeq: next.seq, lastActAt: event.at };
}

function apply(state: CaseState, event: CaseEvent, by: Permit | null): CaseState {
  switch (event.type) {
    case 'submitted':
    case 'correctionRequested':
    case 'correctionSupplied':
    case 'correctionExpired':
    case 'accepted':
    case 'acceptanceDeemed':
    case 'acceptanceRefused':
    case 'madeUp':
      return evolveAcceptance(state, event, by);
    case 'reviewStarted':
      return stepIn(state.plan, 'decide').stepId === state.stepId
        ? { ...state, state: 'awaiting-decision' }
        : { ...state, state: 'under-review' };
    case 'stepCompleted':
      return stepCompleted(state, event, by);
    case 'stepReturned':
      return stepReturned(state, event);
    case 'stepSigned':
    case 'signerAdded':
    case 'signerRemoved':
    case 'taskTransferred':
    case 'recused':
      return evolveSigning(state, event, by);
    case 'fixedOnSpot':
      return state;
    case 'declaredNotNeeded':
    case 'terminated':
    case 'voided':
      return evolveEnding(state, event);
    case 'stepLimitRaised':
      return evolveStepLimit(state, event);
    case 'renewalDeemed':
      return evolveRenewal(state, event);
    case 'childDecided':
    case 'childPaused':
      return evolveJoint(state, event);
    case 'specialProcedureStarted':
    case 'specialProcedureEnded':
    case 'specialProcedureOverran':
      return evolveSpecialProcedure(state, event);
    case 'hearingOffered':
    case 'hearingRequested':
    case 'hearingOfferExpired':
    case 'hearingScheduled':
    case 'hearingHeld':
      return evolveHearing(state, event);
    case 'interestedPartyNotified':
      return state;
    case 'toleratedSupplied':
      return evolveTolerance(state, event);
    case 'staffDispatched':
      return evolveDispatch(state, event);
    case 'consultationStarted':
    case 'consultationEnded':
      return evolveConsultation(state, event);
    case 'paid':
    case 'feeWaived':
      return evolveFee(state, event);
    case 'postCheckCompleted':
      return evolveCommitment(state, event);
    case 'reportedUp':
      return evolveReportUp(state, event, by);
    case 'extended':
      return extended(state, event);
    case 'granted':
      return granted(state, event);
    case 'refused':
      return refusedPermit(state, event);
    case 'certificateIssued':
      return { ...enterStep(state, stepIn(state.plan, 'hand-out').stepId, event.at), state: 'delivering' };
    case 'served':
      return evolveServed(state, event.at);
    case 'withdrawn':
      return { ...stopEveryClock(state, event.at), state: 'withdrawn' };
    case 'clockWarned':
    case 'clockBreached':
    case 'breachCancelled':
    case 'cardIssued':
    case 'cardRaised':
    case 'cardCancelled':
    case 'deadlinesRecomputed':
      return evolveSupervision(state, event);
    case 'clockAdvanced':
      return { ...state, clockOffsetMs: event.offsetMs };
  }
}

function stepCompleted(state: CaseState, event: Happening<'stepCompleted'>, by: Permit | null): CaseState {
  const { at, stepId, siteVisit, open = [event.next] } = event;
  const completed = event.completed ?? [...state.completedSteps.filter((other) => other !== stepId), stepId];
  const reviewers = [...state.reviewers, ...event.staff, ...(by === null ? [] : [by.personId])];
  const done = {
    ...withFacts(state, stepId, siteVisit === null ? (event.facts ?? {}) : { ...event.facts, siteVisit }),
    signings: state.signings.filter((signing) => signing.stepId !== stepId),
    disagreed: event.agreed === false ? [...state.disagreed, stepId] : state.disagreed,
  };
  return { ...afterMove(done, { at, open, completed }), reviewers: [...new Set(reviewers)] };
}

/** A graph remembers which step settled a fact: undone with it, the fact is open again. */
function withFacts(state: CaseState, stepId: string, facts: FactValues): CaseState {
  const settled = { ...state, facts: { ...state.facts, ...facts } };
  if (!isGraph(state.plan)) return settled;
  const given = Object.fromEntries(Object.keys(facts).map((fact) => [fact, stepId]));
  return { ...settled, settledBy: { ...state.settledBy, ...given } };
}

function stepReturned(state: CaseState, event: Happening<'stepReturned'>): CaseState {
  const { at, to, open = [to] } = event;
  const returnedTo = state.completedSteps.indexOf(to);
  const before = returnedTo < 0 ? state.completedSteps : state.completedSteps.slice(0, returnedTo);
  const moved = afterMove(state, { at, open, completed: event.completed ?? before });
  return { ...moved, state: 'under-review' };
}

/** 20 + 10, or 45 + 15 of a joint case, is one contiguous count from acceptance. @source 行政许可法 第42条 */
function extended(state: CaseState, event: Happening<'extended'>): CaseState {
  const whole = isJoint(state.plan);
  const extendable = whole ? 'joint' : 'statutory';
  const clocks = state.clocks.map((facts) =>
    facts.clock === extendable && facts.stoppedAt === null ? { ...facts, extension: event.limit } : facts,
  );
  return whole ? { ...state, jointExtended: true, clocks } : { ...state, extended: true, clocks };
}

/** The decision clocks stop, with them the permit's expiry; delivery (送达, K9) starts, unless the decision limit contains it. */
function granted(state: CaseState, event: Happening<'granted'>): CaseState {
  const decided = orderFees(afterDecision(state, event, 'issue'), event.fees);
  return { ...startPostCheck(decided, event.at), state: 'granted' };
}

function refusedPermit(state: CaseState, event: Happening<'refused'>): CaseState {
  return { ...afterDecision(state, event, 'hand-out'), state: 'refused' };
}

/** What a decision leaves no room for, also where the limit itself runs on until service. */
const ENDED_BY_DECISION: readonly ClockName[] = ['permit-expiry', 'dispatch', 'consultation'];

function afterDecision(
  state: CaseState,
  { at }: Happening<'granted' | 'refused'>,
  phase: 'issue' | 'hand-out',
): CaseState {
  const { delivery } = state.plan;
  const left = stopClocks(leaveStep(state, at), ENDED_BY_DECISION, at);
  const moved = enterStep(left, stepIn(state.plan, phase).stepId, at);
  if (delivery === null) return moved;
  const decided = stopClocks(moved, ['statutory', 'joint', 'promised'], at);
  if (phase === 'hand-out' && chosen(state.plan.policy, 'refusalService') === 'UNLIMITED') return decided;
  return startClock(decided, { clock: 'delivery', limit: delivery, on: dayOf(at), at });
}
