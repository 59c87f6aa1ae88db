/**
 * The fold: what a case is after each event of its log. It copies what an event says and never judges
 * (settled.md 28): judging is `decide`, `acts/` and the thresholds of `domain/supervision`.
 */
import { stopEveryClock } from './clock-facts.ts';
import type { CaseEvent, LoggedEvent } from './events.ts';
import { evolveAcceptance } from './evolve-acceptance.ts';
import { evolveDecision } from './evolve-decision.ts';
import { evolveSteps } from './evolve-steps.ts';
import { evolveSupervision } from './evolve-supervision.ts';
import { beginUnder, evolveVersions } from './held-versions.ts';
import { openCase } from './open-case.ts';
import type { Permit } from './permit.ts';
import { evolveSigning } from './side-roads/evolve-signing.ts';
import { evolveEnding } from './side-roads/evolve-ending.ts';
import { evolveRenewal } from './side-roads/evolve-renewal.ts';
import { evolveDispatch } from './side-roads/evolve-dispatch.ts';
import { evolveCommitment, evolveServed } from './side-roads/evolve-commitment.ts';
import { evolveConsultation } from './side-roads/evolve-consultation.ts';
import { evolveJoint } from './side-roads/evolve-joint.ts';
import { evolveFee } from './side-roads/evolve-fee.ts';
import { evolveReportUp } from './side-roads/evolve-report-up.ts';
import { evolveStepLimit } from './side-roads/evolve-step-limit.ts';
import { evolveTolerance } from './side-roads/evolve-tolerance.ts';
import { evolveHearing, evolvePartyTold } from './side-roads/evolve-hearing.ts';
import { evolveSpecialProcedure } from './side-roads/evolve-special-procedure.ts';
import type { CaseState, Opening } from './state.ts';

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
      return evolveAcceptance(beginUnder(state, event), event, by);
    case 'correctionRequested':
    case 'correctionSupplied':
    case 'correctionExpired':
    case 'accepted':
    case 'acceptanceDeemed':
    case 'acceptanceRefused':
    case 'madeUp':
      return evolveAcceptance(state, event, by);
    case 'reviewStarted':
    case 'stepCompleted':
    case 'stepReturned':
      return evolveSteps(state, event, by);
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
      return evolvePartyTold(state, event);
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
    case 'granted':
    case 'refused':
    case 'certificateIssued':
      return evolveDecision(state, event);
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
    case 'rulesAdopted':
    case 'lawAdopted':
      return evolveVersions(state, event);
    case 'clockAdvanced':
      return { ...state, clockOffsetMs: event.offsetMs };
  }
}
