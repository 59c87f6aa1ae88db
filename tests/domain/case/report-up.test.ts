import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import {
  act,
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

/** The shape of 乡村建设规划许可 (I14): the town reviews and reports up within 20 wd, the county decides in 20 more. */
function ruralPlan(overrides: Partial<Plan> = {}): Plan {
  const { steps, ...plan } = foodPlan({ promised: { ...wd(30), start: 'acceptance' } });
  const step = (stepId: string, unitId: string, limit: number) => ({
    ...({
      stepId,
      unitId,
      name: stepId,
      phase: 'review',
      power: 'review',
      postId: `post-${stepId}`,
    } as const),
    ...{ limit: wd(limit), minStaff: 1, when: null },
  });
  const review = [
    step('town-review', 'town', 2),
    step('town-report', 'town', 1),
    step('county-review', 'unit', 4),
    step('county-audit', 'unit', 3),
  ];
  return {
    ...plan,
    steps: [...steps.filter(({ phase }) => phase !== 'review'), ...review],
    preliminaryReview: { limit: wd(20), unitId: 'town', steps: ['town-review', 'town-report'] },
    ...overrides,
  };
}

const inReview = (plan = ruralPlan()): CaseState =>
  play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
    act('startReview', at('2026-03-02 11:00'), {}),
  );
const toReport = (plan = ruralPlan()): CaseState =>
  play(inReview(plan), act('completeStep', at('2026-03-04 10:00'), { step: 'town-review' }));
const reported = (plan = ruralPlan()): CaseState =>
  play(toReport(plan), act('reportUp', at('2026-03-10 10:00'), { opinionId: 'o' }, staff('town-officer')));
const clock = (state: CaseState, name: string) =>
  clocksOf(state, calendar).find((candidate) => candidate.clock === name);
const lastDay = (state: CaseState, name: string) => clock(state, name)?.lastDayOn;

describe('初审: the lower body', () => {
  test('from acceptance its own limit and the promise run, not the statute of the deciding body', () => {
    const state = inReview();

    // 20 working days after Monday 03-02: 03-06, -13, -20, -27 are days 4, 9, 14, 19; the next Monday is 03-30.
    expect(lastDay(state, 'preliminary-review')).toBe('2026-03-30');
    expect(clock(state, 'promised')?.state).toBe('running');
    expect(clock(state, 'statutory')).toBeUndefined();
  });

  test('a deemed acceptance starts it from the day of receipt', () => {
    const deemed = passTime(received(at('2026-03-02 09:00'), ruralPlan()), {
      calendar,
      until: at('2026-03-10 00:00'),
    }).state;

    expect(clock(deemed, 'preliminary-review')).toMatchObject({
      startOn: '2026-03-02',
      lastDayOn: '2026-03-30',
    });
  });

  test('passed it is a breach and red by T10, and the lower body answers', () => {
    const { events, state } = passTime(toReport(), { calendar, until: at('2026-03-31 00:00') });

    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'clockBreached',
        clock: 'preliminary-review',
        lastDayOn: '2026-03-30',
        at: at('2026-03-31 00:00'),
        unitId: 'town',
      }),
    );
    expect(events.flatMap((event) => (event.type === 'cardIssued' ? [event.card] : []))).toContainEqual(
      expect.objectContaining({ rule: 'T10', level: 'red', threshold: 'passed', unitId: 'town' }),
    );
    expect(refusalOf(state, act('reportUp', at('2026-03-31 10:00'), { opinionId: 'o' }))).toBe('allowed');
  });

  test('a report at the last second is in time, and one that was stamped in time takes the breach back', () => {
    const inTime = done(toReport(), act('reportUp', at('2026-03-30 23:59'), { opinionId: 'o' }));

    expect(inTime.events.filter(({ type }) => type === 'clockBreached')).toEqual([
      expect.objectContaining({ clock: 'step' }),
    ]);
    expect(
      passTime(inTime.state, { calendar, until: at('2026-04-01 00:00') }).events.filter(
        (event) => event.type === 'clockBreached' && event.clock === 'preliminary-review',
      ),
    ).toEqual([]);
  });

  test('the steps before come first, and the last one ends with the report and nothing else', () => {
    expect(refusalOf(inReview(), act('reportUp', at('2026-03-03 10:00'), { opinionId: 'o' }))).toBe(
      'lower-steps-open',
    );
    expect(refusalOf(toReport(), act('completeStep', at('2026-03-05 10:00'), { step: 'town-report' }))).toBe(
      'report-up-instead',
    );
  });

  test('in its last two working days a special procedure needs the section head (45, P06)', () => {
    const plan = ruralPlan({ specialProcedures: [{ kind: 'testing', maxWorkingDays: 5 }] });
    const begin = (when: string, approvedBy?: string) =>
      act('startSpecialProcedure', at(when), {
        ...{ kind: 'testing', announcedWorkingDays: 3, document: paper },
        ...(approvedBy === undefined ? {} : { approvedBy }),
      });

    // The last day of the preliminary review is Monday 03-30; the promise ends later, on 04-14.
    expect(refusalOf(toReport(plan), begin('2026-03-26 10:00'))).toBe('allowed');
    expect(refusalOf(toReport(plan), begin('2026-03-27 10:00'))).toBe('last-days-need-approval');
    expect(refusalOf(toReport(plan), begin('2026-03-27 10:00', 'head'))).toBe('allowed');
    expect(refusalOf(toReport(plan), begin('2026-03-31 00:00', 'head'))).toBe('special-procedure-too-late');
  });

  test('there is nothing to extend before the report', () => {
    expect(
      refusalOf(inReview(), act('extend', at('2026-03-03 10:00'), { document: paper, reasonId: 'r' })),
    ).toBe('nothing-to-extend');
  });

  test('an item without a preliminary review reports nothing up', () => {
    const food = play(
      received(at('2026-03-02 09:00')),
      act('accept', at('2026-03-02 10:00'), { document: paper }),
      act('startReview', at('2026-03-02 11:00'), {}),
    );

    expect(refusalOf(food, act('reportUp', at('2026-03-03 10:00'), { opinionId: 'o' }))).toBe(
      'no-preliminary-review',
    );
  });

  test.each(['received', 'accepted', 'reported-up', 'awaiting-decision'] as const)(
    'nobody reports up in %s',
    (name) => {
      const states = {
        received: received(at('2026-03-02 09:00'), ruralPlan()),
        accepted: play(
          received(at('2026-03-02 09:00'), ruralPlan()),
          act('accept', at('2026-03-02 10:00'), { document: paper }),
        ),
        'reported-up': reported(),
        'awaiting-decision': decidable(),
      };

      expect(states[name].state).toBe(name);
      expect(refusalOf(states[name], act('reportUp', at('2026-03-20 10:00'), { opinionId: 'o' }))).toBe(
        'wrong-state',
      );
    },
  );
});

describe('上报: the deciding body', () => {
  test('its statute counts from the day of the report; one number, no second acceptance', () => {
    const state = reported();

    // From Tuesday 03-10: 03-31 is day 15, 04-03 day 18; Monday 04-06 is off (清明), 04-08 is day 20.
    expect(state.state).toBe('reported-up');
    expect(clock(state, 'statutory')).toMatchObject({ startOn: '2026-03-10', lastDayOn: '2026-04-08' });
    expect(clock(state, 'preliminary-review')?.state).toBe('stopped');
    expect(clock(state, 'promised')?.state).toBe('running');
    expect(state).toMatchObject({ caseNo: 'C1', acceptedOn: '2026-03-02', reportedUpOn: '2026-03-10' });
  });

  test('what the lower body did is done, the step of the report too, and its letter is kept', () => {
    const report = act('reportUp', at('2026-03-10 10:00'), { opinionId: 'o', document: paper });
    const { state, events } = done(toReport(), report);

    expect(state.completedSteps).toEqual(['town-review', 'town-report']);
    expect(events).toContainEqual(expect.objectContaining({ type: 'reportedUp', document: paper }));
  });

  test('its first step runs from the report, and starting the review does not restart it', () => {
    const started = play(reported(), act('startReview', at('2026-03-12 10:00'), {}));

    expect(started.state).toBe('under-review');
    expect(clocksOf(started, calendar).find(({ stepId }) => stepId === 'county-review')).toMatchObject({
      startOn: '2026-03-10',
      lastDayOn: '2026-03-16',
      state: 'running',
    });
  });

  test('it may be extended once it runs: 30 working days from the report', () => {
    const extended = play(
      play(reported(), act('startReview', at('2026-03-12 10:00'), {})),
      act('extend', at('2026-04-08 23:59'), { document: paper, reasonId: 'r' }),
    );

    // 04-09 and 04-10 are days 21 and 22, 04-17 is 27, Wednesday 04-22 is 30.
    expect(lastDay(extended, 'statutory')).toBe('2026-04-22');
  });

  test('a limit that counts from receipt spans both bodies and is not started anew', () => {
    const spanning = reported(ruralPlan({ statutory: { ...wd(30), start: 'receipt' } }));

    // 30 working days from 03-02: day 20 is 03-30, 04-03 is day 24, 04-07 is 25, Tuesday 04-14 is 30.
    expect(spanning.clocks.filter((facts) => facts.clock === 'statutory')).toHaveLength(1);
    expect(clock(spanning, 'statutory')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-04-14' });
  });

  test('nothing goes down again, and who reviewed below does not decide above', () => {
    const state = decidable();

    expect(
      refusalOf(
        state,
        act('returnStep', at('2026-03-20 10:00'), { to: 'town-review', reasonId: 'r' }, staff('approver')),
      ),
    ).toBe('not-an-earlier-step');
    expect(
      refusalOf(
        state,
        act('returnStep', at('2026-03-20 10:00'), { to: 'county-review', reasonId: 'r' }, staff('approver')),
      ),
    ).toBe('allowed');
    expect(
      refusalOf(state, act('grant', at('2026-03-20 10:00'), { document: paper }, staff('town-officer'))),
    ).toBe('same-officer');
  });

  test('the applicant may withdraw while the case waits above', () => {
    const withdrawn = play(reported(), act('withdraw', at('2026-03-11 10:00'), {}));

    expect(withdrawn.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });
});

test('the lower body accepts and reviews in its own name, without a letter', () => {
  const town = {
    kind: 'staff',
    personId: 'P',
    ownsCase: false,
    letters: [],
    posts: [
      {
        ...({
          postId: 'post-town-report',
          unitId: 'town',
          type: 'AUDIT',
          name: '乡镇审核岗',
          rank: 'A',
        } as const),
        powers: ['review'] as const,
      },
    ],
  } as const;
  const ask = (plan: Plan) =>
    mayPerform('reportUp', { plan, stepId: 'town-report' }, town, at('2026-03-10 10:00'));

  expect(ask(ruralPlan())).toMatchObject({ ok: true });
  expect(ask(ruralPlan({ preliminaryReview: null }))).toMatchObject({
    ok: false,
    refusal: { code: 'letter-missing' },
  });
});

test.each([
  ['where the lower body accepts it needs no letter', 'town', true],
  ['a hall that accepts for others needs one, also where a lower body reviews', 'hall', false],
])('%s', (_sentence, unitId, mayAccept) => {
  const plan = ruralPlan();
  const steps = plan.steps.map((step) => (step.phase === 'accept' ? { ...step, unitId } : step));
  const post = { postId: 'post-accept', unitId, type: 'ACCEPT', name: '受理岗', rank: 'A' } as const;
  const clerk: Actor = {
    ...{ kind: 'staff', personId: 'P', ownsCase: false, letters: [] },
    posts: [{ ...post, powers: ['accept'] }],
  };
  const place = { plan: { ...plan, steps }, stepId: 'accept' };

  expect(mayPerform('accept', place, clerk, at('2026-03-02 10:00')).ok).toBe(mayAccept);
});

test('what the town does beyond acceptance and its own steps is no duty of its own: it needs a letter', () => {
  const plan = ruralPlan();
  const steps = plan.steps.map((step) => (step.stepId === 'hand-out' ? { ...step, unitId: 'town' } : step));
  const post = { postId: 'post-hand-out', unitId: 'town', type: 'ISSUE', name: '送达岗', rank: 'A' } as const;
  const clerk: Actor = {
    ...{ kind: 'staff', personId: 'P', ownsCase: false, letters: [] },
    posts: [{ ...post, powers: ['serve'] }],
  };
  const place = { plan: { ...plan, steps }, stepId: 'hand-out' };

  expect(mayPerform('serve', place, clerk, at('2026-04-02 10:00'))).toMatchObject({
    refusal: { code: 'letter-missing' },
  });
});

test('a scenario tells the same story', () => {
  const run = simulate(
    {
      id: 'L08',
      receivedAt: '2026-03-02T09:00:00+08:00',
      item: {
        kind: 'promised',
        acceptance: wd(5),
        statutory: wd(20),
        profile: 'STD',
        steps: [
          { id: 'town', limit: null },
          { id: 'county', limit: null },
        ],
        preliminaryReview: { limit: wd(20), steps: ['town'] },
      },
      acts: [
        { at: '2026-03-02T10:00:00+08:00', act: 'accept', by: 'clerk' },
        { at: '2026-03-02T11:00:00+08:00', act: 'startReview', by: 'reviewer' },
        { at: '2026-03-31T10:00:00+08:00', act: 'reportUp', by: 'reviewer' },
      ],
      until: '2026-04-01T00:00:00+08:00',
    },
    calendar,
  );

  expect(run.state).toBe('reported-up');
  expect(run.refused).toEqual([]);
  expect(run.cards).toEqual([
    { rule: 'T10', level: 'red', threshold: 'passed', at: '2026-03-31T00:00:00+08:00' },
  ]);
  // From Tuesday 03-31: 04-03 is day 3, 04-07 day 4, 04-28 day 19, 04-29 day 20.
  expect(run.clocks.find(({ clock: name }) => name === 'statutory')).toMatchObject({
    startOn: '2026-03-31',
    lastDayOn: '2026-04-29',
  });
});

/** All steps done above, on 2026-03-18. */
function decidable(): CaseState {
  return play(
    reported(),
    act('startReview', at('2026-03-11 10:00'), {}),
    act('completeStep', at('2026-03-13 10:00'), { step: 'county-review' }),
    act('completeStep', at('2026-03-18 10:00'), { step: 'county-audit' }),
  );
}
