import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { act, calendar, done, paper, play, refusalOf, staff, wd } from '../builders.ts';
import { graph, inReview, day, complete, twoBranches, step } from './drawn-flow.ts';

describe('并行', () => {
  test('both branches are open from acceptance, each with its own post and clock', () => {
    const state = inReview(twoBranches());

    expect(state).toMatchObject({ openSteps: ['site', 'paper'], stepId: 'site', state: 'under-review' });
    // Three working days after Monday 03-02: Thursday 03-05.
    expect(step(state, 'site')).toMatchObject({
      postId: 'post-site',
      unitId: 'unit-of-site',
      lastDayOn: '2026-03-05',
    });
    expect(step(state, 'paper')).toMatchObject({
      postId: 'post-paper',
      lastDayOn: '2026-03-05',
      state: 'running',
    });
  });

  test('the one done first waits for the other, whose clock nobody touches', () => {
    const state = play(inReview(twoBranches()), complete('site', day('03 10:00')));

    expect(state).toMatchObject({ openSteps: ['paper'], stepId: 'paper', completedSteps: ['site'] });
    expect(step(state, 'site')).toMatchObject({ state: 'stopped' });
    expect(step(state, 'paper')).toMatchObject({
      startOn: '2026-03-02',
      lastDayOn: '2026-03-05',
      state: 'running',
    });
  });

  test('a join opens when all have come, from that day', () => {
    const state = play(
      inReview(twoBranches()),
      complete('paper', day('03 10:00')),
      complete('site', day('04 10:00')),
    );

    // Entered on Wednesday 03-04: 05, 06 and Monday 03-09.
    expect(state.openSteps).toEqual(['audit']);
    expect(step(state, 'audit')).toMatchObject({ startOn: '2026-03-04', lastDayOn: '2026-03-09' });
  });

  test('a join of any opens with the first; the other is left and its clock stops', () => {
    const { state, events } = done(inReview(twoBranches('any')), complete('paper', day('02 14:00')));

    expect(events).toEqual([
      expect.objectContaining({ type: 'stepCompleted', next: 'audit', open: ['audit'], skipped: ['site'] }),
    ]);
    expect(step(state, 'site')).toMatchObject({ state: 'stopped' });
    expect(refusalOf(state, complete('site'))).toBe('wrong-step');
    expect(play(state, complete('audit')).state).toBe('awaiting-decision');
  });

  test('two thirds of three branches are two', () => {
    const plan = graph(
      { accept: ['a', 'b', 'c'], a: ['audit'], b: ['audit'], c: ['audit'], audit: ['decide'] },
      { audit: { ratio: [2, 3] } },
    );
    const one = play(inReview(plan), complete('b'));

    expect(one.openSteps).toEqual(['a', 'c']);
    expect(play(one, complete('c')).openSteps).toEqual(['audit']);
  });

  test('each branch has its own card when its limit passes', () => {
    const { events } = passTime(inReview(twoBranches()), { calendar, until: day('06 00:00') });
    const cards = events.flatMap((event) => (event.type === 'cardIssued' ? [event.card] : []));

    expect(cards.map(({ rule, stepId, unitId }) => [rule, stepId, unitId])).toEqual([
      ['T04', 'site', 'unit-of-site'],
      ['T04', 'paper', 'unit-of-paper'],
    ]);
  });

  test('a step that is not open is refused, and the open ones are named', () => {
    const state = inReview(twoBranches());

    expect(refusalOf(state, complete('audit'))).toBe('wrong-step');
    expect(refusalOf(state, complete('nowhere'))).toBe('wrong-step');
    expect(refusalOf(state, act('grant', day('02 14:00'), { document: paper }))).toBe('wrong-state');
  });

  test('a case without any review goes to the decision at once', () => {
    expect(inReview(graph({ accept: ['decide'] })).state).toBe('awaiting-decision');
  });
});

describe('并行: each branch for itself', () => {
  test('what is half signed in one branch stands while the other is completed', () => {
    const plan = twoBranches();
    const signing = { mode: 'all', postIds: ['post-law'] } as const;
    const steps = plan.steps.map((one) => (one.stepId === 'site' ? { ...one, signing } : one));
    const sign = (post: string) =>
      act('completeStep', day('02 14:00'), { step: 'site' }, { ...staff(post), postId: `post-${post}` });
    const half = play(inReview({ ...plan, steps }), sign('law'), complete('paper'));

    expect(half.openSteps).toEqual(['site']);
    expect(play(half, sign('site')).openSteps).toEqual(['audit']);
  });

  test('whose own branch was handed on may still do the other', () => {
    const hand = act('transferTask', day('02 12:00'), { step: 'site', to: 'new', reasonId: 'r' });
    const state = play(inReview(twoBranches()), hand);

    expect(refusalOf(state, complete('site'))).toBe('transferred');
    expect(refusalOf(state, complete('paper'))).toBe('allowed');
  });

  test('a branch that is done gets no more time, though another is still open', () => {
    const raise = (stepId: string) =>
      act('raiseStepLimit', day('03 11:00'), { step: stepId, limit: wd(5), reasonId: 'r' }, staff('head'));
    const state = play(inReview(twoBranches()), complete('paper', day('03 10:00')));

    expect(refusalOf(state, raise('site'))).toBe('allowed');
    expect(refusalOf(state, raise('paper'))).toBe('step-not-ahead');
  });
});

describe('条件', () => {
  const choice = graph({
    accept: ['a'],
    a: [
      { to: 'big', when: { '>': [{ var: 'area' }, 100] } },
      { to: 'small', when: 'otherwise' },
    ],
    big: ['decide'],
    small: ['decide'],
  });
  const a = (facts: object) => complete('a', day('02 14:00'), { facts });

  test.each([
    [101, 'big'],
    [100, 'small'],
  ])('an area of %i leads to %s', (area, next) => {
    const { events, state } = done(inReview(choice), a({ area }));

    expect(events).toEqual([
      expect.objectContaining({ type: 'stepCompleted', facts: { area }, open: [next] }),
    ]);
    expect(state).toMatchObject({ openSteps: [next], facts: { area } });
  });

  test.each([
    ['nothing said', {}, 'fact-missing'],
    ['a fact that nobody declared', { colour: 'red' }, 'unknown-fact'],
    ['text for a number', { area: '101' }, 'bad-fact'],
    ['half a square metre', { area: 0.5 }, 'bad-fact'],
    ['beyond the range', { area: 10_001 }, 'bad-fact'],
    ['a code that is none', { area: 5, size: 'huge' }, 'bad-fact'],
    ['all there', { area: 5, size: 'big' }, 'allowed'],
  ])('%s: %j', (_sentence, facts, code) => {
    expect(refusalOf(inReview(choice), a(facts))).toBe(code);
  });

  test('a site visit is a fact like any other: where nobody declared it nothing may be said of it', () => {
    const visit = complete('a', day('02 14:00'), { facts: { area: 5 }, siteVisit: true });

    expect(refusalOf(inReview(choice), visit)).toBe('unknown-fact');
  });

  test('what is settled stays settled until the step that settled it is returned', () => {
    const big = play(inReview(choice), a({ area: 200 }));
    const again = play(big, act('returnStep', day('02 15:00'), { to: 'a', reasonId: 'r' }));

    expect(refusalOf(big, complete('big', day('02 15:00'), { facts: { area: 50 } }))).toBe('fact-settled');
    expect(again.facts).toEqual({});
    expect(play(again, a({ area: 50 })).openSteps).toEqual(['small']);
  });
});

describe('性质', () => {
  const wide = graph(
    {
      ...{ accept: ['a', 'b', 'c'], a: ['a2'], a2: ['join'], b: ['join'], c: ['last'] },
      ...{ join: ['last'], last: ['decide'] },
    },
    { last: 'all' },
  );

  test('any order of parallel work ends at the decision, and no join opens twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }), (picks) => {
        let state = inReview(wide);
        const opened: string[] = [...state.openSteps];

        for (const pick of picks) {
          const stepId = state.openSteps[pick % Math.max(1, state.openSteps.length)];
          if (stepId === undefined || state.state !== 'under-review') break;
          const before = state.openSteps;
          state = play(state, complete(stepId));
          opened.push(...state.openSteps.filter((open) => !before.includes(open)));
          expect(state.stepId).toBe(state.openSteps[0] ?? null);
        }

        expect(state.state).toBe('awaiting-decision');
        expect([...opened].sort()).toEqual(['a', 'a2', 'b', 'c', 'decide', 'join', 'last']);
        expect([...state.completedSteps].sort()).toEqual(['a', 'a2', 'b', 'c', 'join', 'last']);
      }),
      { numRuns: 30 },
    );
  });

  test('with returns at random it still folds to what was lived, and can always reach the decision', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 25 }), (picks) => {
        let state = inReview(wide);
        const log: { by: Permit | null; event: CaseEvent }[] = [];
        const keep = (next: Parameters<typeof done>[1]): void => {
          const handled = done(state, next);
          log.push(
            ...handled.events.map((event, i) => ({ by: i === handled.actIndex ? next.by : null, event })),
          );
          state = handled.state;
        };
        const begun = state;

        for (const [pick, back] of picks) {
          const earlier = state.completedSteps[pick % Math.max(1, state.completedSteps.length)];
          const stepId = state.openSteps[pick % Math.max(1, state.openSteps.length)] ?? '';
          const goBack = act('returnStep', day('02 14:00'), { to: earlier ?? '', reasonId: 'r' });
          if (back && earlier !== undefined && refusalOf(state, goBack) === 'allowed') keep(goBack);
          else if (state.state === 'under-review') keep(complete(stepId));
        }
        expect(log.reduce(evolve, begun)).toEqual(state);
        for (let left = 20; left > 0 && state.state === 'under-review'; left -= 1)
          keep(complete(state.openSteps[0] ?? ''));

        expect(state.state).toBe('awaiting-decision');
        expect(
          state.clocks.filter(({ clock, stoppedAt }) => clock === 'step' && stoppedAt === null),
        ).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});
