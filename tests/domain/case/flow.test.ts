import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Branch, FactDeclaration, Join, Plan, PlanStep } from '../../../domain/catalogue/plan.ts';
import { attribute } from '../../../domain/supervision/attribution.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import { findingsOf } from '../../../domain/supervision/process-rules/findings.ts';
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

const AREA: FactDeclaration = { name: 'area', type: 'integer', range: [1, 10_000], zh: '面积', en: 'area' };
const REDO: FactDeclaration = { name: 'redo', type: 'boolean', zh: '是否重做', en: 'again?' };
const SIZE: FactDeclaration = { name: 'size', type: 'code', codes: ['big', 'small'], zh: '规模', en: 'size' };

/** `{ accept: ['a'], a: ['b', 'c'] }`: where each step leads, always unless said; each review step has three days. */
function graph(
  ways: Readonly<Record<string, readonly (string | Branch)[]>>,
  joins: Readonly<Record<string, Join>> = {},
): Plan {
  const plan = foodPlan();
  const [like] = plan.steps;
  if (like === undefined) throw new Error('the plan has no step');
  const drawn = Object.entries(ways).map(([stepId, branches]): PlanStep => {
    const phase = stepId === 'accept' ? 'accept' : 'review';
    const join = joins[stepId];
    return {
      ...{ ...like, stepId, phase, name: stepId, postId: `post-${stepId}`, unitId: `unit-of-${stepId}` },
      ...(phase === 'review' ? { power: 'review', limit: wd(3) } : {}),
      next: branches.map((way) => (typeof way === 'string' ? { to: way, when: null } : way)),
      ...(join === undefined ? {} : { join }),
    };
  });
  const rest = plan.steps
    .filter(({ phase }) => phase !== 'accept' && phase !== 'review')
    .map((step) =>
      step.phase === 'decide' && joins['decide'] !== undefined ? { ...step, join: joins['decide'] } : step,
    );
  return { ...plan, facts: [AREA, REDO, SIZE], steps: [...drawn, ...rest] };
}

const inReview = (plan: Plan): CaseState =>
  play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('clerk')),
    act('startReview', at('2026-03-02 11:00'), {}),
  );
const day = (text: string) => at(`2026-03-${text}`);
const complete = (step: string, when = day('02 14:00'), more: object = {}) =>
  act('completeStep', when, { step, ...more }, staff(`officer-${step}`));

/** Two branches that meet at the audit. */
const twoBranches = (join: Join = 'all') =>
  graph({ accept: ['site', 'paper'], site: ['audit'], paper: ['audit'], audit: ['decide'] }, { audit: join });
const step = (state: CaseState, stepId: string) =>
  clocksOf(state, calendar).find((clock) => clock.stepId === stepId);

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

describe('退回', () => {
  test('a return cancels the branches that come after it; the clock goes on with what it had used', () => {
    const plan = graph({
      accept: ['first'],
      first: ['site', 'paper'],
      site: ['audit'],
      paper: ['audit'],
      audit: ['decide'],
    });
    const both = play(inReview(plan), complete('first', day('03 10:00')));
    const { state, events } = done(both, act('returnStep', day('05 10:00'), { to: 'first', reasonId: 'r' }));

    expect(events.filter(({ type }) => type === 'stepReturned')).toEqual([
      expect.objectContaining({ from: 'site', to: 'first', open: ['first'], completed: [] }),
    ]);
    expect(state).toMatchObject({ openSteps: ['first'], completedSteps: [] });
    expect([step(state, 'site')?.state, step(state, 'paper')?.state]).toEqual(['stopped', 'stopped']);
    // Of three days from Monday 03-02 one (03-03) was used; back on Thursday 03-05, 06 is the second, Monday 09 the third.
    expect(step(state, 'first')).toMatchObject({
      startOn: '2026-03-02',
      lastDayOn: '2026-03-09',
      state: 'running',
    });
    expect(clocksOf(state, calendar).find(({ clock }) => clock === 'statutory')).toMatchObject({
      ...{ startOn: '2026-03-02', lastDayOn: '2026-03-30', excluded: [], state: 'running' },
    });
  });

  test('a branch returned to leaves the other open', () => {
    const plan = graph({
      ...{ accept: ['site', 'paper'], site: ['site-check'], 'site-check': ['audit'], paper: ['audit'] },
      audit: ['decide'],
    });
    const state = play(
      inReview(plan),
      complete('site'),
      act('returnStep', day('02 15:00'), { to: 'site', reasonId: 'r' }),
    );

    expect(state.openSteps).toEqual(['site', 'paper']);
  });

  test('a step of another branch is no earlier step', () => {
    const plan = graph({ accept: ['site', 'paper'], site: ['audit'], paper: ['audit'], audit: ['decide'] });

    expect(
      refusalOf(
        play(inReview(plan), complete('paper')),
        act('returnStep', day('02 15:00'), { to: 'paper', reasonId: 'r' }),
      ),
    ).toBe('not-an-earlier-step');
  });

  test('from the decision the case may go back into both branches, one at a time', () => {
    const all = play(inReview(twoBranches()), complete('site'), complete('paper'), complete('audit'));
    const back = play(all, act('returnStep', day('02 15:00'), { to: 'paper', reasonId: 'r' }));

    expect(back).toMatchObject({ state: 'under-review', openSteps: ['paper'], completedSteps: ['site'] });
    expect(play(back, complete('paper', day('02 16:00'))).openSteps).toEqual(['audit']);
  });

  test('a drawn loop asks its question anew each time round', () => {
    const plan = graph({
      accept: ['site'],
      site: ['audit'],
      audit: [
        { to: 'site', when: { var: 'redo' } },
        { to: 'decide', when: 'otherwise' },
      ],
    });
    const audit = (redo?: boolean) =>
      complete('audit', day('02 15:00'), redo === undefined ? {} : { facts: { redo } });
    const again = play(inReview(plan), complete('site'), audit(true));

    expect(again).toMatchObject({ openSteps: ['site'], completedSteps: [], facts: {} });
    const asked = play(again, complete('site', day('02 15:00')));
    expect(refusalOf(asked, audit())).toBe('fact-missing');
    expect(play(asked, audit(false)).state).toBe('awaiting-decision');
  });
});

describe('循环', () => {
  const redo = (stepId: string, again: boolean, by = staff(`officer-${stepId}`)) =>
    act('completeStep', day('02 15:00'), { step: stepId, facts: { redo: again } }, by);

  test('a step that leads back to itself is done again, and not done until then', () => {
    const plan = graph({
      accept: ['audit'],
      audit: [
        { to: 'audit', when: { var: 'redo' } },
        { to: 'decide', when: 'otherwise' },
      ],
    });
    const { state } = done(inReview(plan), redo('audit', true));

    expect(state).toMatchObject({ openSteps: ['audit'], completedSteps: [], facts: {} });
    expect(play(state, redo('audit', false)).state).toBe('awaiting-decision');
  });

  test('and is signed anew by all who sign it', () => {
    const plan = graph({
      accept: ['audit'],
      audit: [
        { to: 'audit', when: { var: 'redo' } },
        { to: 'decide', when: 'otherwise' },
      ],
    });
    const signing = { mode: 'all', postIds: ['post-law'] } as const;
    const steps = plan.steps.map((one) => (one.stepId === 'audit' ? { ...one, signing } : one));
    const of = (post: string) => ({ ...staff(post), postId: `post-${post}` });
    const again = play(
      inReview({ ...plan, steps }),
      redo('audit', true, of('law')),
      redo('audit', true, of('audit')),
    );

    expect(again).toMatchObject({ openSteps: ['audit'], signings: [] });
    expect(play(again, redo('audit', false, of('law'))).state).toBe('under-review');
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

describe('监察', () => {
  const opening = (plan: Plan) => ({
    ...{ caseNo: 'C1', receivedAt: at('2026-03-02 09:00'), plan, practice: false, clockOffsetMs: 0 },
  });
  const submitted = {
    by: applicant,
    event: { type: 'submitted', at: at('2026-03-02 09:00'), materials: [] } as const,
  };
  const accepted = {
    by: staff('clerk'),
    event: {
      type: 'accepted',
      at: at('2026-03-02 10:00'),
      acceptedOn: '2026-03-02' as never,
      document: paper,
    } as const,
  };

  test('a day of parallel work counts whole for each post, and the shares are of the sum', () => {
    const plan = twoBranches();
    const siteDone = {
      by: staff('site'),
      event: {
        ...({ type: 'stepCompleted', stepId: 'site', next: 'paper', open: ['paper'], skipped: [] } as const),
        ...{ at: day('13 10:00'), siteVisit: null, staff: [], opinionId: null },
      },
    };

    const shares = attribute(
      { opening: opening(plan), log: [submitted, accepted, siteDone], calendar },
      'statutory/1',
    );

    // 20 counted days from 03-03 to 03-30. Site held 03-03..03-12 (8 days, 5 over), paper all 20 (17 over): 5/22, 17/22.
    expect(shares).toEqual([
      expect.objectContaining({ stepId: 'site', days: 8, over: 5, perMille: 227, heldAtBreach: false }),
      expect.objectContaining({ stepId: 'paper', days: 20, over: 17, perMille: 773, heldAtBreach: true }),
    ]);
  });

  test('P01 knows parallel steps: any open one may be done, no other, and no permit before the join', () => {
    const plan = twoBranches();
    const line = (seq: number, entry: { by: Permit | null; event: CaseEvent }) => ({
      ...{ seq, recordedAt: entry.event.at, updateId: null, versions: { law: 1, calendar: 1, rules: 1 } },
      ...entry,
    });
    const completed = (stepId: string, open: readonly string[]): { by: Permit; event: CaseEvent } => ({
      by: staff(`officer-${stepId}`),
      event: {
        ...{ type: 'stepCompleted', stepId, next: open[0] ?? '', open, skipped: [] },
        ...{ at: day('03 10:00'), siteVisit: null, staff: [], opinionId: null },
      },
    });
    const granted = {
      by: staff('decider'),
      event: { type: 'granted', at: day('04 10:00'), document: paper, reasonId: null } as const,
    };
    const p01 = (entries: readonly { by: Permit | null; event: CaseEvent }[]) =>
      findingsOf({
        opening: opening(plan),
        calendar,
        log: entries.map((entry, index) => line(index + 1, entry)),
      })
        .filter(({ rule }) => rule === 'P01')
        .map(({ because }) => because);

    const lawful = [submitted, accepted, completed('paper', ['site']), completed('site', ['audit'])];
    expect(p01(lawful)).toEqual([]);
    expect(p01([...lawful, completed('audit', ['decide']), granted])).toEqual([]);
    expect(p01([...lawful, granted])).toEqual(['step-skipped']);
    expect(p01([submitted, accepted, completed('audit', ['decide'])])).toEqual(['step-out-of-order']);
  });
});

test('a scenario tells of parallel branches and of signatures too', () => {
  const item = {
    ...({ kind: 'promised', acceptance: wd(5), statutory: wd(20), profile: 'STD' } as const),
    first: [
      { to: 'site', when: null },
      { to: 'paper', when: null },
    ],
    steps: [
      { id: 'site', limit: wd(3), next: [{ to: 'audit', when: null }] },
      { id: 'paper', limit: null, next: [{ to: 'audit', when: null }] },
      { id: 'audit', limit: null, next: [{ to: 'decide', when: null }] },
    ],
  };
  const acts = [
    ['02', '10', 'accept', 'clerk', {}],
    ['02', '11', 'startReview', 'reviewer', {}],
    ['03', '10', 'completeStep', 'reviewer', { step: 'paper' }],
    ['03', '11', 'completeStep', 'reviewer', { step: 'audit' }],
    ['06', '10', 'completeStep', 'reviewer', { step: 'site' }],
    ['06', '11', 'recuse', 'head', { step: 'audit', personId: 'approver' }],
    ['06', '12', 'completeStep', 'reviewer', { step: 'audit' }],
    ['06', '13', 'grant', 'approver', {}],
    ['06', '14', 'grant', 'head', {}],
  ] as const;

  const run = simulate(
    {
      ...{ id: 'FLOW', item, receivedAt: '2026-03-02T09:00:00+08:00', until: '2026-03-07T00:00:00+08:00' },
      acts: acts.map(([d, h, name, by, payload]) => ({
        at: `2026-03-${d}T${h}:00:00+08:00`,
        act: name,
        by,
        with: payload,
      })),
    },
    calendar,
  );

  expect(run.state).toBe('granted');
  expect(run.refused.map(({ act: name, code }) => [name, code])).toEqual([
    ['completeStep', 'wrong-step'],
    ['grant', 'recused'],
  ]);
  // The site branch had until Thursday 03-05.
  expect(run.cards).toEqual([expect.objectContaining({ rule: 'T04', at: '2026-03-06T00:00:00+08:00' })]);
});
