/**
 * From receipt (收件) to acceptance (受理), and the correction (补正) between them.
 * @source 行政许可法 第32条; settled.md 9, 11, 12, 17
 */
import type { Plan } from '../catalogue/plan.ts';
import type { Day } from '../time/day.ts';
import { dayOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Limit } from '../time/limit.ts';
import { chosen } from '../time/policy.ts';
import { enterStep, enterSteps, leaveStep, startClock, stopClocks, stopEveryClock } from './clock-facts.ts';
import type { CaseEvent } from './events.ts';
import type { Permit } from './permit.ts';
import { firstSteps, stepIn } from './plan-steps.ts';
import { startPermitExpiry } from './side-roads/evolve-renewal.ts';
import { startDispatch } from './side-roads/evolve-dispatch.ts';
import { waitForChildren } from './side-roads/evolve-joint.ts';
import { receivedInEmergency } from './side-roads/evolve-make-up.ts';
import { startPreliminaryReview } from './side-roads/evolve-report-up.ts';
import { startSupplement } from './side-roads/evolve-tolerance.ts';
import { offersCommitment } from './side-roads/commitment.ts';
import { isJoint } from './side-roads/joint.ts';
import { countsFromReport } from './side-roads/report-up.ts';
import { returnForResubmission } from './side-roads/evolve-resubmission.ts';
import type { CaseState } from './state.ts';

type AcceptanceEvent = Extract<
  CaseEvent,
  {
    type:
      | 'submitted'
      | 'correctionRequested'
      | 'correctionSupplied'
      | 'correctionExpired'
      | 'accepted'
      | 'acceptanceDeemed'
      | 'acceptanceRefused'
      | 'madeUp';
  }
>;

export function evolveAcceptance(state: CaseState, event: AcceptanceEvent, by: Permit | null): CaseState {
  switch (event.type) {
    case 'submitted':
      return receivedInEmergency(state) ?? received(startPermitExpiry(state, event), event.at);
    case 'correctionRequested':
      return correctionRequested(state, event);
    case 'correctionSupplied':
      return correctionSupplied(state, event);
    case 'correctionExpired':
      return correctionExpired(state, event);
    case 'accepted':
      return {
        ...startSupplement(accepted(state, event), event.tolerated, event.at),
        acceptedBy: by === null ? null : by.personId,
        commitment: event.commitmentId !== undefined,
      };
    case 'acceptanceDeemed':
      return {
        ...accepted(state, event),
        deemedAccepted: true,
        commitment: offersCommitment(state.plan),
      };
    case 'madeUp':
      return received({ ...stopClocks(state, ['make-up'], event.at), makeUpDue: false }, event.at);
    case 'acceptanceRefused':
      return { ...stopEveryClock(state, event.at), state: 'not-accepted' };
  }
}

/** The acceptance clock (K1) starts with the receipt, and with it every limit that counts from receipt. */
function received(state: CaseState, at: Instant, complete = false): CaseState {
  const { plan } = state;
  const on = dayOf(at);
  const limit = complete && acceptsAtOnce(plan) ? SAME_WORKING_DAY : plan.acceptance;
  const opened = startClock(state, { clock: 'acceptance', limit, on, at });
  return {
    ...enterStep(
      startDecisionClocks(opened, { on, at, start: 'receipt' }),
      stepIn(plan, 'accept').stepId,
      at,
    ),
    state: 'received',
  };
}

/** What was asked for has come: a city may have to accept within the same working day. @source 行政许可法 第32条第1款第(五)项 */
function acceptsAtOnce({ policy }: Plan): boolean {
  return chosen(policy, 'acceptanceWhenComplete') === 'AT_ONCE';
}
const SAME_WORKING_DAY: Limit = { value: 0, unit: 'workingDay' };

/** The notice stops K1 and what runs from receipt; the applicant's period (K10) starts. */
function correctionRequested(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'correctionRequested' }>,
): CaseState {
  const { at, limit, materials } = event;
  if (event.resubmit === true) return returnForResubmission(state, event);
  const stopped = stopClocks(leaveStep(state, at), ['acceptance', 'statutory', 'joint', 'promised'], at);
  return {
    ...startClock(stopped, { clock: 'correction', limit, on: dayOf(at), at }),
    state: 'awaiting-correction',
    missing: materials,
    told: [...new Set([...state.told, ...materials])],
    newlySupplied: [],
  };
}

/** Only the complete supplement (or a final one) returns the case to 收件, with a new K1. */
function correctionSupplied(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'correctionSupplied' }>,
): CaseState {
  const supplied = {
    ...state,
    missing: state.missing.filter((material) => !event.materials.includes(material)),
    newlySupplied: [...new Set([...state.newlySupplied, ...event.materials])],
  };
  if (!event.complete && !event.final) return supplied;
  return received(stopClocks(supplied, ['correction'], event.at), event.at, event.complete);
}

function correctionExpired(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'correctionExpired' }>,
): CaseState {
  const judged = [...state.judged, event.clockId];
  if (!event.lapsed) return { ...state, judged };
  return { ...stopEveryClock(state, event.at), judged, state: 'lapsed' };
}

function accepted(state: CaseState, { acceptedOn, at }: { acceptedOn: Day; at: Instant }): CaseState {
  const stopped = stopClocks(state, ['acceptance'], at);
  const counting = startDecisionClocks(stopped, { on: acceptedOn, at, start: 'acceptance' });
  const from = { on: acceptedOn, at };
  const aside = startDispatch(startPreliminaryReview(counting, from), from);
  if (isJoint(state.plan)) return { ...waitForChildren(aside, at), acceptedOn };
  return { ...enterSteps(aside, firstSteps(state.plan), at), state: 'accepted', acceptedOn };
}

/** K2 (of a joint case K5) and K3, where they count from this event. */
function startDecisionClocks(
  state: CaseState,
  { on, at, start }: { on: Day; at: Instant; start: 'receipt' | 'acceptance' },
): CaseState {
  const { statutory, promised } = state.plan;
  const counting =
    statutory.start === start && !countsFromReport(state.plan)
      ? startClock(state, { clock: isJoint(state.plan) ? 'joint' : 'statutory', limit: statutory, on, at })
      : state;
  if (promised?.start !== start) return counting;
  return startClock(counting, { clock: 'promised', limit: promised, on, at });
}
