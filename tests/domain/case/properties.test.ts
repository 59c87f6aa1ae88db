import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import type { Act, ActName } from '../../../domain/case/acts.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { foldLog } from '../../../domain/case/evolve.ts';
import { possibleActs } from '../../../domain/case/decide.ts';
import { CASE_STATES, isFinal } from '../../../domain/case/lifecycle.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import { openConsultations, unitsToConsult } from '../../../domain/case/side-roads/consultation.ts';
import { openFees, stillDueFen } from '../../../domain/case/side-roads/fee.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
import { addDays } from '../../../domain/time/day.ts';
import { dayOf } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { act, applicant, at, calendar, foodPlan, paper, received, staff, wd } from '../builders.ts';

const HOUR = 3_600_000;

function dueOf({ fees }: CaseState): number {
  const fee = fees.find((candidate) => stillDueFen(candidate) > 0);
  return fee === undefined ? 0 : stillDueFen(fee);
}
const start = at('2026-03-02 09:00');
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
function sensible(state: CaseState, name: ActName, when: Instant): Act {
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
    notifyInterestedParty: { document: paper },
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

interface Entry {
  readonly by: Permit | null;
  readonly event: CaseEvent;
}
const story = fc.tuple(
  fc.constantFrom(...PLANS),
  fc.array(fc.record({ name: fc.constantFrom(...ACT_NAMES), wait: fc.integer({ min: 0, max: 200 }) }), {
    maxLength: 14,
  }),
);

function live([plan, steps]: readonly [Plan, readonly { name: ActName; wait: number }[]]): {
  state: CaseState;
  log: readonly Entry[];
} {
  let state = received(start, plan);
  let now = start;
  const log: Entry[] = [
    { by: applicant, event: { type: 'submitted', at: start, materials: ['M01', 'M02', 'M03'] } },
  ];
  for (const { name, wait } of steps) {
    now = (now + wait * HOUR) as Instant;
    const passed = passTime(state, { calendar, until: now });
    log.push(...passed.events.map((event) => ({ by: null, event })));
    state = passed.state;
    const next = sensible(state, name, now);
    const verdict = handleAct(state, next, { calendar, now });
    if (!verdict.ok) continue;
    const { actIndex } = verdict.outcome;
    log.push(...verdict.outcome.events.map((event, i) => ({ by: i === actIndex ? next.by : null, event })));
    state = verdict.outcome.state;
  }
  return { state, log };
}

test('folding the log gives the state that lived it, twice', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state, log } = live(steps);
      const { caseNo, receivedAt, plan, practice, clockOffsetMs } = state;
      const opening = { caseNo, receivedAt, plan, practice, clockOffsetMs };

      expect(foldLog(opening, log)).toEqual(state);
      expect(foldLog(opening, log)).toEqual(foldLog(opening, log));
    }),
  );
});

test('whatever was done and whatever time passed, a case is in a final state or in an open one that somebody can leave', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state } = live(steps);
      const by = (permit: Permit) => possibleActs(state, { by: permit, at: state.lastActAt, calendar });
      const possible = [...by(applicant), ...by(staff('somebody'))];

      expect(CASE_STATES).toContain(state.state);
      expect(possible.length > 0).toBe(!isFinal(state.state));
      expect(isFinal(state.state) ? state.openSteps : []).toEqual([]);
    }),
  );
});

test('no clock runs in a final state, and nothing turns red afterwards', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state } = live(steps);
      if (!isFinal(state.state)) return;

      expect(state.clocks.every((clock) => clock.stoppedAt !== null)).toBe(true);
      expect(passTime(state, { calendar, until: at('2026-12-31 00:00') }).events).toEqual([]);
    }),
  );
});

/** Refusals of what an act says, not of its being done now. */
const BY_WHAT_IT_CARRIES = [
  'not-an-earlier-step',
  'step-limit-passed',
  'step-limit-too-long',
  'step-raised-already',
  'signer-already',
  'signer-unknown',
  'transferred-already',
  'same-officer',
  'recused-already',
];

test('no act is both permitted and refused', () => {
  fc.assert(
    fc.property(story, fc.boolean(), (steps, asApplicant) => {
      const { state } = live(steps);
      const now = state.lastActAt;
      const by = asApplicant ? applicant : staff('somebody');
      const { open, closed } = permittedActs(state, { by, at: now, calendar });

      expect([...open, ...closed.map((row) => row.act)].sort()).toEqual([...ACT_NAMES].sort());
      for (const name of open) {
        const verdict = handleAct(state, { ...sensible(state, name, now), by }, { calendar, now });
        if (!verdict.ok) expect(BY_WHAT_IT_CARRIES).toContain(verdict.refusal.code);
      }
      for (const { act: name } of closed)
        expect(handleAct(state, { ...sensible(state, name, now), by }, { calendar, now }).ok).toBe(false);
    }),
  );
});

test('every card is issued once', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { log } = live(steps);
      const keys = log.flatMap(({ event }) => (event.type === 'cardIssued' ? [event.card.cardKey] : []));

      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('passing time in one stride or in many gives the same log', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }), (waits) => {
      const end = (start + waits.reduce((sum, wait) => sum + wait, 0) * HOUR) as Instant;
      let state = received(start);
      let now: number = start;
      const events: CaseEvent[] = [];
      for (const wait of waits) {
        now += wait * HOUR;
        const passed = passTime(state, { calendar, until: now as Instant });
        state = passed.state;
        events.push(...passed.events);
      }

      expect(passTime(received(start), { calendar, until: end }).events).toEqual(events);
    }),
  );
});
