/** Random lives of cases for the properties: any item, any acts, any waiting. */
import fc from 'fast-check';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import type { Act, ActName } from '../../../domain/case/acts.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { LIFECYCLE } from '../../../domain/case/lifecycle.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import { openConsultations, unitsToConsult } from '../../../domain/case/side-roads/consultation.ts';
import { openFees, stillDueFen } from '../../../domain/case/side-roads/fee.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { addDays } from '../../../domain/time/day.ts';
import { dayOf } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { act, applicant, at, calendar, foodPlan, paper, received, wd } from '../builders.ts';

export const HOUR = 3_600_000;

function dueOf({ fees }: CaseState): number {
  const fee = fees.find((candidate) => stillDueFen(candidate) > 0);
  return fee === undefined ? 0 : stillDueFen(fee);
}
export const start = at('2026-03-02 09:00');
const FEES = [{ feeCode: 'FEE', standardFen: 100, quantity: 3 }];

/** The ordinary item, and items with what only some have. */
const PLANS: readonly Plan[] = [
  foodPlan(),
  foodPlan({
    dispatch: wd(5),
    tolerance: { materials: ['M02'], limit: wd(5), grantBeforeBasis: 'law' },
    consultations: [{ unitId: 'asked', postId: 'post-asked', limit: wd(3), excluded: false }],
  }),
  foodPlan({
    commitment: { postCheck: wd(20), postId: 'post-site', unitId: 'unit' },
    fee: {
      items: [{ feeCode: 'FEE', standardsFen: [100] }],
      ...{ postId: 'post-fee', beforeIssue: true, waiverBasis: 'rule' },
    },
  }),
  foodPlan({ specialProcedures: [{ kind: 'testing', maxWorkingDays: 3 }], hearing: 'mandatory' }),
  foodPlan({ preliminaryReview: { limit: wd(20), unitId: 'town', steps: ['material-review'] } }),
  foodPlan({ joint: { governmentUnitId: 'gov', children: [{ itemId: 'I01', required: true }] } }),
];

/** What an act needs to be sensible in the state it meets. */
export function sensible(state: CaseState, name: ActName, when: Instant): Act {
  const payloads: Record<ActName, object> = {
    requestCorrection: { materials: ['M01'], document: paper, approvedBy: 'head' },
    supplyCorrection: { materials: state.missing },
    accept: { document: paper, ...acceptedWith(state) },
    refuseAcceptance: { document: paper, reasonId: 'r' },
    startReview: {},
    completeStep: { step: state.stepId ?? 'audit', siteVisit: when % 2 === 0, staff: ['a', 'b'] },
    returnStep: { to: 'material-review', reasonId: 'r' },
    addSigner: { step: state.stepId ?? '', personId: 'signer', reasonId: 'r' },
    removeSigner: { step: state.stepId ?? '', personId: 'signer', reasonId: 'r' },
    transferTask: {
      step: state.stepId ?? '',
      to: `officer-of-${when % 3 === 0 ? 'grant' : 'completeStep'}`,
      reasonId: 'r',
    },
    recuse: { step: state.stepId ?? '', personId: `unlucky-${when % 3}`, reasonId: 'r' },
    reportUp: { opinionId: 'o' },
    supplyTolerated: { materials: state.toleratedOpen },
    makeUp: { materials: ['M01'] },
    dispatchStaff: { staff: ['a', 'b'] },
    startConsultation: { unitId: unitsToConsult(state)[0] ?? '', document: paper },
    endConsultation: { unitId: openConsultations(state)[0] ?? '', opinionId: 'o' },
    notifyInterestedParty: { document: paper, partyId: `party-${when % 3}` },
    startSpecialProcedure: { kind: 'testing', announcedWorkingDays: 3, document: paper, approvedBy: 'head' },
    endSpecialProcedure: { kind: 'testing' },
    offerHearing: { document: paper },
    requestHearing: {},
    scheduleHearing: { on: addDays(dayOf(when), 20), document: paper },
    holdHearing: { transcript: paper },
    recordPayment: { feeCode: openFees(state)[0] ?? '', amountFen: dueOf(state), billNo: 'B' },
    waiveFee: { feeCode: openFees(state)[0] ?? '', reasonId: 'r', document: paper },
    completePostCheck: { result: 'kept', staff: ['a', 'b'], opinionId: 'o' },
    extend: { document: paper, reasonId: 'r' },
    grant: { document: paper, ...(state.plan.fee === undefined ? {} : { fees: FEES }) },
    refuse: { document: paper, reasonId: 'r' },
    issueCertificate: { certificateNo: 'Z', sha256: paper.sha256 },
    serve: { method: 'post' },
    withdraw: {},
    raiseStepLimit: { step: state.stepId ?? '', limit: wd(4), reasonId: 'r' },
    fixOnSpot: { materials: ['M01'] },
    declareNotNeeded: { document: paper, reasonId: 'r' },
    terminate: { document: paper, reasonId: 'r', ground: 'object-gone' },
    void: { reasonId: 'r', confirmedBy: 'somebody-else' },
  };
  return act(name, when, payloads[name] as never);
}

/** What acceptance may leave open, and the promise it may rest on. */
function acceptedWith({ plan }: CaseState): object {
  const tolerated = plan.tolerance?.materials;
  return {
    ...(tolerated === undefined ? {} : { tolerated }),
    ...(plan.commitment === undefined ? {} : { commitmentId: 'promise' }),
  };
}

export interface Entry {
  readonly by: Permit | null;
  readonly event: CaseEvent;
}
export interface Turn {
  /** Which of the acts that are possible then. */
  readonly pick: number;
  /** Now and then somebody tries just anything. */
  readonly instead: ActName | null;
  /** Hours before it. */
  readonly wait: number;
}
export type Story = readonly [Plan, readonly Turn[]];

/** Any item, up to thirty acts, of which most are possible when they come, and any waiting. */
export const story: fc.Arbitrary<Story> = fc.tuple(
  fc.constantFrom(...PLANS),
  fc.array(
    fc.record({
      pick: fc.nat(1_000_003),
      instead: fc.oneof(
        { weight: 8, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...ACT_NAMES) },
      ),
      wait: fc.oneof({ weight: 4, arbitrary: fc.nat(20) }, { weight: 1, arbitrary: fc.nat(200) }),
    }),
    { maxLength: 30, size: 'max' },
  ),
);

/** Acts that bring a case on; two turns of three choose one of them where there is one, so that stories reach their end. */
const ONWARD: readonly ActName[] = [
  ...([
    'accept',
    'supplyCorrection',
    'startReview',
    'completeStep',
    'reportUp',
    'endSpecialProcedure',
  ] as const),
  ...(['requestHearing', 'scheduleHearing', 'holdHearing', 'endConsultation', 'grant', 'refuse'] as const),
  ...(['recordPayment', 'issueCertificate', 'serve', 'completePostCheck', 'supplyTolerated'] as const),
];
/** Acts that end a case at once would end most stories before they begin. */
const ENDINGS: readonly ActName[] = [
  ...(['withdraw', 'terminate', 'void', 'declareNotNeeded', 'refuseAcceptance', 'fixOnSpot'] as const),
];

function chosen(state: CaseState, { pick, instead }: Turn): ActName | null {
  if (instead !== null) return instead;
  const listed: readonly ActName[] = LIFECYCLE[state.state];
  const onward = listed.filter((act) => ONWARD.includes(act));
  const lasting = pick % 29 === 0 ? listed : listed.filter((act) => !ENDINGS.includes(act));
  const from = pick % 3 > 0 && onward.length > 0 ? onward : lasting;
  return from[pick % from.length] ?? null;
}

/** Plays it: time passes, then the act, if the law lets it happen. */
export function live([plan, turns]: Story): { state: CaseState; log: readonly Entry[] } {
  let state = received(start, plan);
  let now = start;
  const log: Entry[] = [
    { by: applicant, event: { type: 'submitted', at: start, materials: ['M01', 'M02', 'M03'] } },
  ];
  for (const turn of turns) {
    now = (now + turn.wait * HOUR) as Instant;
    const passed = passTime(state, { calendar, until: now });
    log.push(...passed.events.map((event) => ({ by: null, event })));
    state = passed.state;
    const name = chosen(state, turn);
    if (name === null) continue;
    const next = sensible(state, name, now);
    const verdict = handleAct(state, next, { calendar, now });
    if (!verdict.ok) continue;
    const { actIndex } = verdict.outcome;
    log.push(...verdict.outcome.events.map((event, i) => ({ by: i === actIndex ? next.by : null, event })));
    state = verdict.outcome.state;
  }
  return { state, log };
}
