import { describe, expect, test } from '@jest/globals';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import { foldLog } from '../../../domain/case/evolve.ts';
import { CASE_STATES, FINAL_STATES, isFinal, mayIn } from '../../../domain/case/lifecycle.ts';
import { TERMINATION_GROUNDS } from '../../../domain/case/side-roads/ending.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { afterDeemed, handleAct } from '../../../domain/supervision/handle.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import type { Scenario } from '../../../domain/supervision/scenario.ts';
import {
  act,
  applicant,
  at,
  calendar,
  done,
  foodPlan,
  paper,
  play,
  received,
  refusalOf,
  staff,
  wd,
} from '../builders.ts';

const fresh = (): CaseState => received(at('2026-03-02 09:00'));
const accepted = () => play(fresh(), act('accept', at('2026-03-02 10:00'), { document: paper }));
const inReview = () => play(accepted(), act('startReview', at('2026-03-02 11:00'), {}));
const toDecide = () =>
  play(
    inReview(),
    act('completeStep', at('2026-03-03 10:00'), { step: 'material-review', siteVisit: false }),
    act('completeStep', at('2026-03-03 11:00'), { step: 'audit' }),
  );
const granted = () => play(toDecide(), act('grant', at('2026-03-03 12:00'), { document: paper }));
const refused = () =>
  play(toDecide(), act('refuse', at('2026-03-03 12:00'), { document: paper, reasonId: 'r' }));
const delivering = () =>
  play(
    granted(),
    act('issueCertificate', at('2026-03-03 13:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
  );
const awaitingCorrection = () =>
  play(fresh(), act('requestCorrection', at('2026-03-02 10:00'), { materials: ['M01'], document: paper }));

const notNeeded = (when = '2026-03-03 14:00') =>
  act('declareNotNeeded', at(when), { document: paper, reasonId: 'r' });
const terminate = (ground = 'object-gone', when = '2026-03-03 14:00') =>
  act('terminate', at(when), { document: paper, reasonId: 'r', ground } as never);
const voided = (confirmedBy = 'colleague', when = '2026-03-03 14:00') =>
  act('void', at(when), { reasonId: 'r', confirmedBy }, staff('clerk'));

/** Nothing runs, nothing rings, and every further act hears that the case is over. */
function expectOver(state: CaseState): void {
  expect(isFinal(state.state)).toBe(true);
  expect(state.stepId).toBeNull();
  expect(state.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  expect(passTime(state, { calendar, until: at('2026-12-31 00:00') }).events).toEqual([]);
  for (const by of [applicant, staff('anybody')]) {
    const { open, closed } = permittedActs(state, { by, at: at('2026-03-04 09:00'), calendar });
    expect(open).toEqual([]);
    expect(new Set(closed.map(({ refusal }) => refusal.code))).toEqual(new Set(['case-closed']));
  }
}

describe('当场更正', () => {
  test('is written down and changes no clock, no step and no state', () => {
    const before = fresh();
    const { state, events } = done(
      before,
      act('fixOnSpot', at('2026-03-02 09:20'), { materials: ['M01', 'M01'], noteId: 'n' }),
    );

    expect(events).toEqual([
      { type: 'fixedOnSpot', at: at('2026-03-02 09:20'), materials: ['M01'], noteId: 'n' },
    ]);
    expect(state).toEqual({ ...before, seq: 2, lastActSeq: 2, lastActAt: at('2026-03-02 09:20') });
  });

  test('needs to name nothing, and names nothing the item does not list', () => {
    expect(refusalOf(fresh(), act('fixOnSpot', at('2026-03-02 09:20'), {}))).toBe('allowed');
    expect(refusalOf(fresh(), act('fixOnSpot', at('2026-03-02 09:20'), { materials: ['M99'] }))).toBe(
      'unknown-material',
    );
  });

  test('happens at the counter, before acceptance', () => {
    expect(refusalOf(accepted(), act('fixOnSpot', at('2026-03-03 09:20'), {}))).toBe('wrong-state');
    expect(refusalOf(awaitingCorrection(), act('fixOnSpot', at('2026-03-03 09:20'), {}))).toBe('wrong-state');
    expect(refusalOf(fresh(), act('fixOnSpot', at('2026-03-02 09:20'), {}, applicant))).toBe('only-staff');
  });

  test('it is no answer: the silence that follows is still acceptance', () => {
    const fixed = play(fresh(), act('fixOnSpot', at('2026-03-09 16:00'), {}));

    expect(passTime(fixed, { calendar, until: at('2026-03-10 00:00') }).state).toMatchObject({
      state: 'accepted',
      acceptedOn: '2026-03-02',
    });
  });
});

describe('不需许可', () => {
  test('ends the case at receipt, with its document', () => {
    const { state, events } = done(fresh(), notNeeded());

    expect(events).toContainEqual({
      type: 'declaredNotNeeded',
      at: at('2026-03-03 14:00'),
      document: paper,
      reasonId: 'r',
    });
    expect(state.state).toBe('not-needed');
    expectOver(state);
  });

  test.each([
    ['awaiting-correction', awaitingCorrection],
    ['accepted', accepted],
    ['under-review', inReview],
    ['granted', granted],
  ] as const)('is too late in the state %s', (_state, build) => {
    expect(refusalOf(build(), notNeeded())).toBe('wrong-state');
  });

  test('a near card of the step falls, one of a passed limit stands', () => {
    const late = passTime(fresh(), { calendar, until: at('2026-03-05 09:00') }).state;
    const { state } = done(late, notNeeded('2026-03-05 10:00'));

    expect(late.cards).toMatchObject([{ level: 'yellow', threshold: 'passed' }]);
    expect(state.cards).toMatchObject([{ level: 'yellow', threshold: 'passed', cancelled: false }]);
    expectOver(state);
  });
});

describe('终止', () => {
  test.each([
    ['received', fresh],
    ['awaiting-correction', awaitingCorrection],
    ['accepted', accepted],
    ['under-review', inReview],
    ['awaiting-decision', toDecide],
    ['granted', granted],
    ['delivering', delivering],
    ['refused', refused],
  ] as const)('is possible in the state %s and stops every clock', (from, build) => {
    const before = build();
    const { state } = done(before, terminate());

    expect(before.state).toBe(from);
    expect(state.state).toBe('terminated');
    expectOver(state);
  });

  test('every open state permits it, and no final one permits anything', () => {
    expect(CASE_STATES.filter((state) => !isFinal(state) && !mayIn(state, 'terminate'))).toEqual([]);
    expect(FINAL_STATES.filter((state) => mayIn(state, 'terminate'))).toEqual([]);
  });

  test.each(TERMINATION_GROUNDS)('on the ground %s', (ground) => {
    const { events } = done(inReview(), terminate(ground));

    expect(events.find(({ type }) => type === 'terminated')).toEqual({
      type: 'terminated',
      at: at('2026-03-03 14:00'),
      document: paper,
      reasonId: 'r',
      ground,
    });
  });

  test('on no other ground: what is possible is said', () => {
    const verdict = handleAct(inReview(), terminate('too-much-work'), {
      calendar,
      now: at('2026-03-03 14:00'),
    });

    expect(verdict).toEqual({
      ok: false,
      refusal: { code: 'unknown-ground', ground: 'too-much-work', possible: TERMINATION_GROUNDS },
    });
  });

  test('is a decision: it takes the deciding post, its power and its letter', () => {
    const post = {
      postId: 'post-decide',
      unitId: 'unit',
      type: 'DECIDE',
      name: '决定岗',
      rank: 'A',
      powers: ['decide'],
    } as const;
    const actor: Actor = { kind: 'staff', personId: 'P', ownsCase: false, posts: [post], letters: [] };
    const place = { plan: foodPlan(), stepId: 'audit' };
    const code = (who: Actor) => {
      const verdict = mayPerform('terminate', place, who, at('2026-03-03 14:00'));
      return verdict.ok ? 'allowed' : verdict.refusal.code;
    };

    expect(code(actor)).toBe('letter-missing');
    expect(code({ ...actor, posts: [] })).toBe('not-your-post');
    expect(code({ ...actor, kind: 'applicant', ownsCase: true })).toBe('only-staff');
  });

  test('an early yellow of the statute falls with it', () => {
    const near = passTime(toDecide(), { calendar, until: at('2026-03-27 12:00') }).state;
    const { events } = done(near, terminate('object-gone', '2026-03-27 13:00'));

    expect(events.map(({ type }) => type)).toEqual(['terminated', 'cardCancelled']);
    expect(events.at(-1)).toMatchObject({ reason: 'acted-in-time' });
  });
});

describe('作废', () => {
  test('takes two persons', () => {
    const { state, events } = done(fresh(), voided());

    expect(events.at(-1)).toMatchObject({ type: 'voided', reasonId: 'r', confirmedBy: 'colleague' });
    expect(state.state).toBe('voided');
    expectOver(state);
  });

  test.each([
    ['oneself', 'clerk', 'clerk'],
    ['nobody', '', null],
    ['a blank', ' ', null],
  ])('%s is no second person', (_who, confirmedBy, named) => {
    const verdict = handleAct(fresh(), voided(confirmedBy), { calendar, now: at('2026-03-03 14:00') });

    expect(verdict).toEqual({ ok: false, refusal: { code: 'second-person', confirmedBy: named } });
  });

  test('a confirmation left out is not supposed', () => {
    const without = act('void', at('2026-03-03 14:00'), { reasonId: 'r' } as never, staff('clerk'));

    expect(refusalOf(fresh(), without)).toBe('second-person');
  });

  test.each([
    ['awaiting-correction', awaitingCorrection],
    ['accepted', accepted],
    ['awaiting-decision', toDecide],
    ['delivering', delivering],
  ] as const)('is too late in the state %s', (_state, build) => {
    expect(refusalOf(build(), voided())).toBe('wrong-state');
  });

  test('the case was there and stays there: its log folds to the same', () => {
    const opened = fresh();
    const { caseNo, receivedAt, plan, practice, clockOffsetMs } = opened;
    const submitted = { type: 'submitted', at: receivedAt, materials: ['M01', 'M02', 'M03'] } as const;
    const { state, events, actIndex } = done(opened, voided());
    const log = [
      { by: applicant, event: submitted },
      ...events.map((event, index) => ({ by: index === actIndex ? staff('clerk') : null, event })),
    ];

    expect(foldLog({ caseNo, receivedAt, plan, practice, clockOffsetMs }, log)).toEqual(state);
  });
});

describe('an end that was on its way when the law spoke', () => {
  const deemed = () => passTime(fresh(), { calendar, until: at('2026-03-10 00:00') }).state;
  const now = at('2026-03-10 00:01');

  test.each([
    ['declareNotNeeded', notNeeded('2026-03-09 23:59')],
    ['void', voided('colleague', '2026-03-09 23:59')],
  ])('%s would have answered: refused, but the red card falls', (_act, late) => {
    const verdict = handleAct(deemed(), late, { calendar, now });

    if (verdict.ok) throw new Error('allowed');
    expect(verdict.refusal).toMatchObject({ code: 'deemed-already', deemed: 'acceptance' });
    expect(afterDeemed(deemed(), verdict.refusal, now).map(({ type }) => type)).toEqual([
      'breachCancelled',
      'cardCancelled',
    ]);
  });

  test('a correction on the spot would not have', () => {
    expect(
      handleAct(deemed(), act('fixOnSpot', at('2026-03-09 23:59'), {}), { calendar, now }),
    ).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
  });
});

describe('撤回', () => {
  test.each([
    ['received', fresh, 'allowed'],
    ['awaiting-correction', awaitingCorrection, 'allowed'],
    ['accepted', accepted, 'allowed'],
    ['under-review', inReview, 'allowed'],
    ['awaiting-decision', toDecide, 'allowed'],
    ['granted', granted, 'wrong-state'],
    ['delivering', delivering, 'wrong-state'],
    ['refused', refused, 'wrong-state'],
  ] as const)('before the decision and never after it: %s', (state, build, answer) => {
    const before = build();

    expect(before.state).toBe(state);
    expect(refusalOf(before, act('withdraw', at('2026-03-03 14:00'), {}))).toBe(answer);
    expect(refusalOf(before, act('withdraw', at('2026-03-03 14:00'), {}, staff('clerk')))).toBe(
      'only-applicant',
    );
  });
});

describe('in a scenario', () => {
  const scenario = (...acts: Scenario['acts']): Scenario => ({
    id: 'end',
    item: {
      kind: 'promised',
      acceptance: wd(5),
      statutory: wd(20),
      delivery: wd(10),
      steps: [{ id: 'examine', limit: null }],
      profile: 'STD',
    },
    receivedAt: '2026-03-02T09:00:00+08:00',
    acts,
    until: '2026-03-20T10:00:00+08:00',
  });
  const told = (when: string, name: string, by: string, payload: object = {}) => ({
    at: `2026-03-${when}:00+08:00`,
    act: name,
    by,
    with: { ...payload },
  });
  const answer = (...acts: Scenario['acts']) => {
    const { state, refused: no } = simulate(scenario(...acts), calendar);
    return [state, ...no.map(({ act: name, code }) => `${name} ${code}`)];
  };

  test('paperwork is filled in, a second person is not', () => {
    expect(answer(told('02T10:00', 'declareNotNeeded', 'clerk'))).toEqual(['not-needed']);
    expect(answer(told('02T10:00', 'terminate', 'approver'))).toEqual(['terminated']);
    expect(answer(told('02T10:00', 'terminate', 'head'))).toEqual(['terminated']);
    expect(answer(told('02T10:00', 'void', 'clerk', { confirmedBy: 'reviewer' }))).toEqual(['voided']);
    expect(answer(told('02T10:00', 'void', 'clerk'))).toEqual(['accepted', 'void second-person']);
    expect(answer(told('02T10:00', 'void', 'clerk', { confirmedBy: 'clerk' }))).toEqual([
      'accepted',
      'void second-person',
    ]);
  });

  test('roles do what their posts do, and a finished case takes nothing more', () => {
    expect(answer(told('02T10:00', 'terminate', 'clerk'))).toEqual(['accepted', 'terminate power-missing']);
    expect(answer(told('02T10:00', 'void', 'approver', { confirmedBy: 'clerk' }))).toEqual([
      'accepted',
      'void power-missing',
    ]);
    expect(
      answer(
        told('02T09:30', 'fixOnSpot', 'clerk'),
        told('02T10:00', 'declareNotNeeded', 'clerk'),
        told('03T10:00', 'accept', 'clerk'),
        told('03T11:00', 'withdraw', 'applicant'),
        told('03T12:00', 'dance', 'clerk'),
      ),
    ).toEqual(['not-needed', 'accept case-closed', 'withdraw case-closed', 'dance case-closed']);
  });
});
