import { describe, expect, test } from '@jest/globals';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import { mayPerform } from '../../../domain/case/authority.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { foldLog } from '../../../domain/case/evolve.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import { transferredAway } from '../../../domain/case/side-roads/transfer.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Power } from '../../../domain/catalogue/power.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
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
} from '../builders.ts';

const now = at('2026-03-02 14:00');
const inReview = (): CaseState =>
  play(
    received(at('2026-03-02 09:00')),
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('clerk')),
    act('startReview', at('2026-03-02 11:00'), {}),
  );
const toDecide = (): CaseState =>
  play(
    inReview(),
    act('completeStep', now, { step: 'material-review', siteVisit: false }, staff('first')),
    act('completeStep', now, { step: 'audit' }, staff('second')),
  );
const transfer = (step: string, to: string) => act('transferTask', now, { step, to, reasonId: 'r' });
const recuse = (step: string, personId: string) => act('recuse', now, { step, personId, reasonId: 'r' });
const complete = (by: Permit) => act('completeStep', now, { step: 'material-review', siteVisit: false }, by);

describe('转办', () => {
  test('from then on the step is that person’s alone, and no clock notices', () => {
    const before = inReview();
    const { state, events } = done(before, transfer('material-review', 'new'));

    expect(events).toEqual([
      { type: 'taskTransferred', at: now, stepId: 'material-review', to: 'new', reasonId: 'r' },
    ]);
    expect(refusalOf(state, complete(staff('old')))).toBe('transferred');
    expect(refusalOf(state, complete(staff('new')))).toBe('allowed');
    expect(clocksOf(state, calendar)).toEqual(clocksOf(before, calendar));
  });

  test('it may go on to a third, and the next step is anybody’s of its post again', () => {
    const twice = play(inReview(), transfer('material-review', 'new'), transfer('material-review', 'third'));

    expect(refusalOf(twice, complete(staff('new')))).toBe('transferred');
    expect(play(twice, complete(staff('third'))).assignees).toEqual({});
  });

  test('acceptance and decision go with it', () => {
    const waiting = play(
      received(at('2026-03-02 09:00')),
      act('transferTask', at('2026-03-02 09:30'), {
        step: 'accept',
        to: 'new',
        reasonId: 'r',
      }),
    );
    const decide = play(toDecide(), transfer('decide', 'chief'));

    expect(refusalOf(waiting, act('accept', now, { document: paper }, staff('old')))).toBe('transferred');
    expect(refusalOf(waiting, act('accept', now, { document: paper }, staff('new')))).toBe('allowed');
    expect(refusalOf(decide, act('grant', now, { document: paper }, staff('other')))).toBe('transferred');
    expect(refusalOf(decide, act('grant', now, { document: paper }, staff('chief')))).toBe('allowed');
  });

  test.each([
    ['a step that is not open', inReview, 'audit', 'new', 'wrong-step'],
    [
      'the same person again',
      () => play(inReview(), transfer('material-review', 'new')),
      'material-review',
      'new',
      'transferred-already',
    ],
    ['who accepted does not review', inReview, 'material-review', 'clerk', 'same-officer'],
    ['who reviewed does not decide', toDecide, 'decide', 'first', 'same-officer'],
    ['who accepted does not decide', toDecide, 'decide', 'clerk', 'same-officer'],
    [
      'a recused person',
      () => play(inReview(), recuse('material-review', 'new')),
      'material-review',
      'new',
      'recused-named',
    ],
  ] as const)('refused: %s', (_sentence, state, step, to, code) => {
    expect(refusalOf(state(), transfer(step, to))).toBe(code);
  });

  test('who took over acts with another post of the same unit', () => {
    const state = play(inReview(), transfer('material-review', 'new'));
    const held = (unitId: string, powers: readonly Power[]) =>
      ({ postId: 'other', unitId, type: 'REVIEW', name: '', powers, rank: 'A' }) as const;
    const ask = (personId: string, unitId: string, powers: readonly Power[] = ['review']) =>
      mayPerform(
        'completeStep',
        state,
        { kind: 'staff', personId, ownsCase: false, posts: [held(unitId, powers)], letters: [] },
        now,
      ).ok;

    expect([ask('new', 'unit'), ask('new', 'elsewhere'), ask('other', 'unit')]).toEqual([true, false, false]);
    expect(ask('new', 'unit', [])).toBe(false);
  });
});

test('of several posts it is the one in the unit of the step, with its power, that acts', () => {
  const state = play(inReview(), transfer('material-review', 'new'));
  const held = (postId: string, unitId: string, powers: readonly Power[]) =>
    ({ postId, unitId, type: 'REVIEW', name: '', powers, rank: 'A' }) as const;
  const posts = [
    ...[held('far', 'elsewhere', ['review']), held('idle', 'unit', [])],
    held('right', 'unit', ['review']),
  ];
  const colleague = { kind: 'staff', personId: 'new', ownsCase: false, posts, letters: [] } as const;

  expect(mayPerform('completeStep', state, colleague, now)).toMatchObject({ outcome: { postId: 'right' } });
});

describe('回避', () => {
  test('a recused person does nothing more in the case, whatever the act', () => {
    const state = play(inReview(), recuse('material-review', 'unlucky'));
    const { open, closed } = permittedActs(state, { by: staff('unlucky'), at: now, calendar });

    expect(open).toEqual([]);
    expect(closed.filter(({ refusal }) => refusal.code === 'recused').length).toBeGreaterThan(10);
    expect(refusalOf(state, complete(staff('unlucky')))).toBe('recused');
    expect(refusalOf(state, act('extend', now, { document: paper, reasonId: 'r' }, staff('unlucky')))).toBe(
      'recused',
    );
    expect(refusalOf(state, complete(staff('colleague')))).toBe('allowed');
  });

  test('nor is one named: neither on the spot nor as signer', () => {
    const state = play(inReview(), recuse('material-review', 'unlucky'));

    expect(
      refusalOf(
        state,
        act('completeStep', now, { step: 'material-review', siteVisit: false, staff: ['a', 'unlucky'] }),
      ),
    ).toBe('recused-named');
    expect(
      refusalOf(
        state,
        act('addSigner', now, { step: 'material-review', personId: 'unlucky', reasonId: 'r' }),
      ),
    ).toBe('recused-named');
    const kind = { ...foodPlan(), specialProcedures: [{ kind: 'testing', maxWorkingDays: 5 } as const] };
    const pause = {
      kind: 'testing',
      announcedWorkingDays: 3,
      document: paper,
      approvedBy: 'unlucky',
    } as const;
    expect(refusalOf({ ...state, plan: kind }, act('startSpecialProcedure', now, pause))).toBe(
      'recused-named',
    );
    const waiting = play(received(at('2026-03-02 09:00')), {
      ...recuse('accept', 'unlucky'),
      at: at('2026-03-02 09:30'),
    });
    const erase = (confirmedBy: string) => act('void', now, { reasonId: 'r', confirmedBy });
    expect(refusalOf(waiting, erase('unlucky'))).toBe('recused-named');
    expect(refusalOf(waiting, erase('colleague'))).toBe('allowed');
    expect(refusalOf(state, recuse('material-review', 'unlucky'))).toBe('recused-already');
    expect(refusalOf(state, recuse('audit', 'other'))).toBe('wrong-step');
  });

  test('the task of a recused person is anybody’s of the post again', () => {
    const state = play(
      inReview(),
      transfer('material-review', 'unlucky'),
      recuse('material-review', 'unlucky'),
    );

    expect(state.assignees).toEqual({});
    expect(refusalOf(state, complete(staff('colleague')))).toBe('allowed');
  });

  test('a signature of the recused does not count, and the place is open again for the post', () => {
    const plan = foodPlan();
    const steps = plan.steps.map((step) =>
      step.stepId === 'audit' ? { ...step, signing: { mode: 'all', postIds: ['post-law'] } as const } : step,
    );
    const of = (post: string, personId: string): Permit => ({ ...staff(personId), postId: `post-${post}` });
    const signed = play(
      received(at('2026-03-02 09:00'), { ...plan, steps }),
      act('accept', at('2026-03-02 10:00'), { document: paper }),
      act('startReview', at('2026-03-02 11:00'), {}),
      act('completeStep', now, { step: 'material-review', siteVisit: false }, of('material-review', 'first')),
      act('completeStep', now, { step: 'audit' }, of('law', 'unlucky')),
      recuse('audit', 'unlucky'),
      act('completeStep', now, { step: 'audit' }, of('audit', 'auditor')),
    );

    expect(signed.state).toBe('under-review');
    expect(play(signed, act('completeStep', now, { step: 'audit' }, of('law', 'colleague'))).state).toBe(
      'awaiting-decision',
    );
  });

  test('a signer without whom nobody could end the step is replaced first', () => {
    const state = play(
      inReview(),
      act('addSigner', now, { step: 'material-review', personId: 'expert', reasonId: 'r' }),
      act(
        'completeStep',
        now,
        { step: 'material-review', siteVisit: false },
        { ...staff('first'), postId: 'post-material-review' },
      ),
    );

    expect(refusalOf(state, recuse('material-review', 'expert'))).toBe('last-signer');
    expect(
      refusalOf(
        play(state, act('addSigner', now, { step: 'material-review', personId: 'another', reasonId: 'r' })),
        recuse('material-review', 'expert'),
      ),
    ).toBe('allowed');
  });
});

test('folding the log twice gives the case that lived it, with who may act', () => {
  const opened = received(at('2026-03-02 09:00'));
  const acts = [
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('clerk')),
    act('startReview', at('2026-03-02 11:00'), {}),
    transfer('material-review', 'new'),
    act('addSigner', now, { step: 'material-review', personId: 'expert', reasonId: 'r' }),
    recuse('material-review', 'new'),
  ];
  let state = opened;
  const log = [
    {
      by: applicant,
      event: { type: 'submitted', at: opened.receivedAt, materials: ['M01', 'M02', 'M03'] } as const,
    },
    ...acts.flatMap((next) => {
      const handled = done(state, next);
      state = handled.state;
      return handled.events.map((event, index) => ({
        by: index === handled.actIndex ? next.by : null,
        event,
      }));
    }),
  ];
  const { caseNo, receivedAt, plan, practice, clockOffsetMs } = opened;

  const folded = foldLog({ caseNo, receivedAt, plan, practice, clockOffsetMs }, log);

  expect(folded).toEqual(state);
  expect(folded).toMatchObject({ recused: ['new'], assignees: {} });
});

test('a task that was given away is closed by every act that does it, and by no other', () => {
  const assignees = { here: 'new' };
  const closed = ACT_NAMES.filter(
    (name) => transferredAway({ stepId: 'here', assignees }, name, staff('old')) !== null,
  );

  expect([...closed].sort()).toEqual(
    [
      ...['fixOnSpot', 'declareNotNeeded', 'requestCorrection', 'accept', 'refuseAcceptance'],
      ...['startReview', 'reportUp', 'grant', 'refuse'],
    ].sort(),
  );
  expect(transferredAway({ stepId: 'here', assignees }, 'accept', staff('new'))).toBeNull();
  expect(transferredAway({ stepId: 'elsewhere', assignees }, 'accept', staff('old'))).toBeNull();
  expect(transferredAway({ stepId: null, assignees }, 'accept', staff('old'))).toBeNull();
});
