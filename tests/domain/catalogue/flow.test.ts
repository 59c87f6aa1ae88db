import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isJoinReady } from '../../../domain/catalogue/flow-arrivals.ts';
import {
  advance,
  completedAfterReturn,
  factsToSettle,
  nextSteps,
  openSteps,
} from '../../../domain/catalogue/flow.ts';
import type { Branch, Join, Plan, PlanStep } from '../../../domain/catalogue/plan.ts';
import { isSignedOff, quorum } from '../../../domain/catalogue/quorum.ts';
import { stepAfter } from '../../../domain/case/plan-steps.ts';
import { foodPlan } from '../builders.ts';

/** `{ accept: ['a'], a: ['b', 'c'] }`: where each step leads, always unless said. */
function graph(
  ways: Readonly<Record<string, readonly (string | Branch)[]>>,
  joins: Readonly<Record<string, Join>> = {},
): Plan {
  const plan = foodPlan();
  const [like] = plan.steps;
  if (like === undefined) throw new Error('the plan has no step');
  const ids = [...new Set([...Object.keys(ways), 'decide'])];
  const steps = ids.map((stepId): PlanStep => {
    const next = ways[stepId]?.map((way) => (typeof way === 'string' ? { to: way, when: null } : way));
    const phase = stepId === 'accept' || stepId === 'decide' ? stepId : 'review';
    const join = joins[stepId];
    return {
      ...{ ...like, stepId, phase },
      ...(next === undefined ? {} : { next }),
      ...(join === undefined ? {} : { join }),
    };
  });
  return { ...plan, steps };
}
const after = (plan: Plan, from: string, completed: readonly string[], facts = {}) =>
  nextSteps(plan, { from, completed, facts });

describe('a linear plan', () => {
  test('goes where it went before there were graphs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, 'material-review', 'site-visit', 'audit'),
        fc.option(fc.boolean(), { nil: undefined }),
        (from, siteVisit) => {
          const plan = foodPlan();
          const facts = siteVisit === undefined ? {} : { siteVisit };

          expect(nextSteps(plan, { from: from ?? 'accept', completed: [], facts })).toEqual([
            stepAfter(plan, from, facts).next.stepId,
          ]);
        },
      ),
    );
  });

  test('returned to a step, has completed only what stands before it', () => {
    const completed = ['material-review', 'site-visit', 'audit'];

    expect(completedAfterReturn(foodPlan(), { completed, to: 'site-visit' })).toEqual(['material-review']);
  });
});

describe('branches', () => {
  const choice = graph({
    accept: ['a'],
    a: [
      { to: 'big', when: { '>': [{ var: 'area' }, 100] } },
      { to: 'small', when: 'otherwise' },
    ],
    big: ['decide'],
    small: ['decide'],
  });

  test.each([
    [101, ['big']],
    [100, ['small']],
  ])('are chosen by a fact: an area of %i leads to %j', (area, steps) => {
    expect(after(choice, 'accept', [])).toEqual(['a']);
    expect(after(choice, 'a', ['a'], { area })).toEqual(steps);
    expect(after(choice, steps[0] ?? '', ['a', ...steps], { area })).toEqual(['decide']);
  });

  test('ask for the fact before the step that needs it is completed', () => {
    expect(factsToSettle(choice, { from: 'a', facts: {} })).toEqual(['area']);
    expect(factsToSettle(choice, { from: 'a', facts: { area: 3 } })).toEqual([]);
    expect(factsToSettle(choice, { from: 'small', facts: {} })).toEqual([]);
  });
});

describe('parallel work', () => {
  const ways = {
    accept: ['fire', 'health', 'plan'],
    fire: ['sum'],
    health: ['sum'],
    plan: ['sum'],
    sum: ['decide'],
  };

  test('opens side by side and is awaited whole', () => {
    const plan = graph(ways);

    expect(after(plan, 'accept', [])).toEqual(['fire', 'health', 'plan']);
    expect(after(plan, 'fire', ['fire'])).toEqual([]);
    expect(after(plan, 'plan', ['fire', 'plan'])).toEqual([]);
    expect(after(plan, 'health', ['fire', 'plan', 'health'])).toEqual(['sum']);
  });

  test('that one answer is enough for lets the others go', () => {
    const plan = graph(ways, { sum: 'any' });

    expect(advance(plan, { from: 'fire', completed: ['fire'], facts: {} })).toEqual({
      completed: ['fire'],
      facts: {},
      open: ['sum'],
      opened: ['sum'],
      left: ['health', 'plan'],
    });
    expect(after(plan, 'sum', ['fire', 'sum'])).toEqual(['decide']);
  });

  test('that two thirds are enough for waits for the second of three', () => {
    const plan = graph(ways, { sum: { ratio: [2, 3] } });

    expect(isJoinReady(plan, { stepId: 'sum', completed: ['fire'], facts: {} })).toBe(false);
    expect(advance(plan, { from: 'plan', completed: ['fire', 'plan'], facts: {} })).toMatchObject({
      opened: ['sum'],
      left: ['health'],
    });
  });

  test('that was not begun is not awaited', () => {
    const plan = graph({
      accept: ['fire', { to: 'health', when: { var: 'food' } }],
      fire: ['sum'],
      health: ['lab'],
      lab: ['sum'],
      sum: ['decide'],
    });

    expect(after(plan, 'fire', ['fire'], { food: false })).toEqual(['sum']);
    expect(after(plan, 'fire', ['fire'], { food: true })).toEqual([]);
    expect(after(plan, 'health', ['fire', 'health'], { food: true })).toEqual(['lab']);
    expect(after(plan, 'lab', ['fire', 'health', 'lab'], { food: true })).toEqual(['sum']);
  });

  test('is left only if it leads nowhere else', () => {
    const plan = graph(
      { accept: ['a', 'b'], a: ['j'], b: ['j', 'k'], j: ['decide'], k: ['decide'] },
      { j: 'any' },
    );

    expect(openSteps(plan, { completed: ['a'], facts: {} })).toEqual(['b', 'j']);
  });
});

test('a branch back undoes what comes after the step it leads to', () => {
  const plan = graph({
    accept: ['a'],
    a: ['b'],
    b: [
      { to: 'a', when: { var: 'again' } },
      { to: 'decide', when: 'otherwise' },
    ],
  });

  expect(advance(plan, { from: 'b', completed: ['a', 'b'], facts: { again: true } })).toMatchObject({
    completed: [],
    facts: {},
    opened: ['a'],
  });
  expect(after(plan, 'a', ['a'], {})).toEqual(['b']);
  expect(after(plan, 'b', ['a', 'b'], { again: false })).toEqual(['decide']);
  expect(completedAfterReturn(plan, { completed: ['a', 'b'], to: 'b' })).toEqual(['a']);
});

describe('a quorum', () => {
  test.each<[Join, number, number]>([
    ['all', 3, 3],
    ['any', 3, 1],
    [{ ratio: [2, 3] }, 4, 3],
    [{ ratio: [1, 2] }, 1, 1],
    ['all', 0, 1],
  ])('%j of %i is %i', (join, whole, needed) => {
    expect(quorum(join, whole)).toBe(needed);
  });

  test.each([
    [{ mode: 'one' }, ['x'], true],
    [{ mode: 'all' }, ['x', 'y'], false],
    [{ mode: 'all' }, ['x', 'y', 'z'], true],
    [{ mode: 'any' }, ['z'], true],
    [{ mode: 'any' }, ['stranger'], false],
    [{ mode: 'ratio', ratio: [2, 3] }, ['x', 'z'], true],
    [{ mode: 'ratio', ratio: [2, 3] }, ['x', 'x'], false],
  ] as const)('of signers x, y, z by %j, signed by %j: %s', (signing, signed, enough) => {
    expect(isSignedOff(signing, { signers: ['x', 'y', 'z'], signed })).toBe(enough);
  });
});
