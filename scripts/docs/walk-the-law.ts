import { ACT_NAMES } from '../../domain/case/acts.ts';
import type { Act, ActName } from '../../domain/case/acts.ts';
import { APPLICANTS_ACTS } from '../../domain/case/authority.ts';
import { decide } from '../../domain/case/decide.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { openCase } from '../../domain/case/open-case.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import type { Permit } from '../../domain/case/permit.ts';
import { awaitedChildren } from '../../domain/case/side-roads/joint.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { submittedOf } from '../../domain/case/submitted.ts';
import type { Plan } from '../../domain/catalogue/plan.ts';
import { passTime } from '../../domain/supervision/due.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { parseDay } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Limit } from '../../domain/time/limit.ts';
import { samplePlan, sideRoadPlans } from './sample-plans.ts';

/** What leads where: an act, or an event that time itself causes. */
export interface Transition {
  readonly from: CaseStateName;
  readonly to: CaseStateName;
  readonly by: { readonly act: ActName } | { readonly event: TimeEvent };
}

const TIME_EVENTS = [
  'acceptanceDeemed',
  'correctionExpired',
  'renewalDeemed',
  'childDecided',
  'hearingOfferExpired',
] as const;
type TimeEvent = (typeof TIME_EVENTS)[number];
type TimeEventOf = Extract<CaseEvent, { type: TimeEvent }>;

const AT = parseInstant('2026-03-02T10:00:00+08:00');
const LATER = parseInstant('2026-04-02T10:00:00+08:00');
/** A permit that expires while nobody answers. */
const EXPIRES_ON = parseDay('2026-03-31');
const HEARING_ON = parseDay('2026-03-23');
const HEARING_AT = parseInstant('2026-03-23T10:00:00+08:00');
const LONG: Limit = { value: 60, unit: 'workingDay' };
const FEE_LINE = { feeCode: 'FEE', standardFen: 100, quantity: 1 };
const calendar = nationalCalendar;

/** Every transition the law itself makes of sample cases, tried by doing every act in every situation it leads to. */
export function walkTheLaw(): readonly Transition[] {
  walked ??= walk();
  return walked;
}

let walked: readonly Transition[] | undefined; // seconds of work, and the same answer every time

function walk(): readonly Transition[] {
  const found = new Map<string, Transition>();
  const seen = new Set<string>();
  const open: CaseState[] = [
    ...[samplePlan(true), samplePlan(false), ...sideRoadPlans()].map((plan) => opened(plan)),
    opened({ ...samplePlan(true), itemId: 'renewal', acceptance: LONG }, EXPIRES_ON),
  ];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(situationOf(state))) continue;
    seen.add(situationOf(state));
    for (const { next, by } of [...byActs(state), ...byTime(state), ...byChildren(state)]) {
      const transition: Transition = { from: state.state, to: next.state, by };
      found.set(JSON.stringify(transition), transition);
      open.push(next);
    }
  }
  return [...found.values()];
}

interface Move {
  readonly next: CaseState;
  readonly by: Transition['by'];
}

function byActs(state: CaseState): readonly Move[] {
  return ACT_NAMES.flatMap((act) => attemptsOf(act, state)).flatMap((act) => {
    const verdict = decide(state, act, calendar);
    if (!verdict.ok) return [];
    return [{ next: evolve(state, { by: act.by, event: verdict.outcome }), by: { act: act.act } }];
  });
}

function byTime(state: CaseState): readonly Move[] {
  const { events, state: next } = passTime(state, { calendar, until: LATER });
  if (next.state === state.state) return [];
  const event = events.find(isTimeEvent);
  if (event === undefined) return [];
  return [{ next: evolve(state, { by: null, event }), by: { event: event.type } }];
}

/** 联办: the children come to an end while the parent waits. */
function byChildren(state: CaseState): readonly Move[] {
  return awaitedChildren(state).flatMap((itemId) => {
    const event = { type: 'childDecided', at: AT, childNo: 'child', itemId, result: 'granted' } as const;
    const next = evolve(state, { by: null, event });
    return next.state === state.state ? [] : [{ next, by: { event: event.type } }];
  });
}

function isTimeEvent(event: CaseEvent): event is TimeEventOf {
  return (TIME_EVENTS as readonly string[]).includes(event.type);
}

/** An act with everything it could carry in this situation. */
function attemptsOf(act: ActName, state: CaseState): readonly Act[] {
  const of = (payload: object): Act => ({ act, by: permitOf(act), at: AT, with: payload }) as Act;
  const document = { documentNo: '文号', sha256: '0'.repeat(64) };
  switch (act) {
    case 'requestCorrection':
      return [of({ materials: ['M01', 'M02'], document })];
    case 'supplyCorrection':
      return [of({ materials: state.missing.slice(0, 1) }), of({ materials: state.missing })];
    case 'completeStep':
      return [of({ step: state.stepId ?? '', siteVisit: false, staff: ['P1', 'P2'] })];
    case 'returnStep':
      return state.completedSteps.map((to) => of({ to, reasonId: 'reason' }));
    case 'addSigner':
    case 'removeSigner':
      return [of({ step: state.stepId ?? '', personId: 'signer', reasonId: 'reason' })];
    case 'transferTask':
    case 'recuse':
      return [of({ step: state.stepId ?? '', to: 'somebody', personId: 'somebody', reasonId: 'reason' })]; // who acts changes, the situation does not
    case 'supplyTolerated':
      return [of({ materials: state.toleratedOpen })];
    case 'makeUp':
      return [of({ materials: ['M01'] })];
    case 'dispatchStaff':
      return [of({ staff: ['P1', 'P2'] })];
    case 'startConsultation':
    case 'endConsultation':
      return [of({ unitId: 'asked', document, opinionId: 'opinion' })];
    case 'startSpecialProcedure':
    case 'endSpecialProcedure':
      return ['testing', 'inspection'].map((kind) =>
        of({ kind, announcedWorkingDays: 3, document, approvedBy: 'head' }),
      );
    case 'scheduleHearing':
      return [of({ on: HEARING_ON, document })];
    case 'holdHearing':
      return [{ ...of({ transcript: document }), at: HEARING_AT }];
    case 'recordPayment':
    case 'waiveFee':
      return [of({ feeCode: 'FEE', amountFen: 100, billNo: '票号', reasonId: 'reason', document })];
    case 'completePostCheck':
      return [of({ result: 'kept', staff: ['P1', 'P2'], opinionId: 'opinion' })];
    case 'reportUp':
      return [of({ opinionId: 'opinion' })];
    case 'issueCertificate':
      return [of({ certificateNo: '证号', sha256: document.sha256 })];
    case 'serve':
      return [of({ method: 'window' })];
    case 'raiseStepLimit':
      return [of({ step: state.stepId ?? '', limit: { value: 2, unit: 'workingDay' }, reasonId: 'reason' })];
    case 'terminate':
      return [of({ document, reasonId: 'reason', ground: 'object-gone' })];
    case 'void':
      return [of({ reasonId: 'reason', confirmedBy: 'somebody else' })];
    case 'fixOnSpot':
    case 'declareNotNeeded':
    case 'accept': {
      const { tolerance = null, commitment = null } = state.plan;
      const tolerated = tolerance === null ? {} : { tolerated: tolerance.materials };
      return [of({ document, ...tolerated, ...(commitment === null ? {} : { commitmentId: 'promise' }) })];
    }
    case 'grant':
      return [of({ document, ...(state.plan.fee === undefined ? {} : { fees: [FEE_LINE] }) })];
    case 'refuseAcceptance':
    case 'startReview':
    case 'notifyInterestedParty':
    case 'offerHearing':
    case 'requestHearing':
    case 'extend':
    case 'refuse':
    case 'withdraw':
      return [of({ document, reasonId: 'reason' })];
  }
}

/** One person an act, so that nobody decides what he reviewed. */
function permitOf(act: ActName): Permit {
  const kind = APPLICANTS_ACTS.includes(act) ? 'applicant' : 'staff';
  return { kind, personId: act, postId: null, letterId: null, placeId: null, orgVersion: 1 };
}

function opened(plan: Plan, permitExpiresOn: Day | null = null): CaseState {
  const state = openCase({
    ...{ caseNo: 'case', receivedAt: AT, plan, practice: true, clockOffsetMs: 0 },
    permitExpiresOn,
    ...(plan.makeUp === undefined ? {} : { emergencySince: AT }),
  });
  const event = submittedOf(state, ['M01', 'M02'], calendar);
  return evolve(state, { by: permitOf('withdraw'), event });
}

/** Cases that differ only in their log are one situation. */
function situationOf(situation: CaseState): string {
  const { state, stepId, missing, completedSteps, plan, extended } = situation;
  const { commitment, toleratedOpen, consultations, postCheck, servedBeforeCheck, makeUpDue, fees } =
    situation;
  return JSON.stringify([
    ...[
      situation.children,
      situation.specialFrom,
      situation.hearing,
      situation.jointExtended,
      situation.signings.length,
      commitment,
      toleratedOpen,
      consultations,
      postCheck,
      servedBeforeCheck,
      makeUpDue,
      fees,
    ],
    state,
    stepId,
    missing.length,
    completedSteps,
    plan.itemId,
    plan.steps.length,
    extended,
  ]);
}
