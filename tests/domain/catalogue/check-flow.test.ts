import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCondition } from '../../../domain/catalogue/check/condition.ts';
import { checkFacts } from '../../../domain/catalogue/check/facts.ts';
import { checkFlow } from '../../../domain/catalogue/check/flow.ts';
import { advance, factsToSettle } from '../../../domain/catalogue/flow.ts';
import type { FactValues } from '../../../domain/catalogue/condition.ts';
import type { DrawnStep } from '../../../domain/catalogue/item.ts';
import type { Branch, FactDeclaration, Join, Plan } from '../../../domain/catalogue/plan.ts';
import { foodPlan } from '../builders.ts';

const FACTS: readonly FactDeclaration[] = [
  { name: 'p', type: 'boolean', zh: '甲', en: 'p' },
  { name: 'q', type: 'boolean', zh: '乙', en: 'q' },
  { name: 'n', type: 'integer', range: [0, 1000], zh: '面积', en: 'area' },
  { name: 'c', type: 'code', codes: ['a', 'b'], zh: '类别', en: 'class' },
];

type Ways = Readonly<Record<string, readonly (string | Branch)[]>>;

/** accept, the steps named, then decide, issue, hand-out. */
function drawn(ways: Ways, joins: Readonly<Record<string, Join>> = {}): readonly DrawnStep[] {
  const step = (stepId: string, phase: DrawnStep['phase']): DrawnStep => {
    const next = ways[stepId]?.map((way) => (typeof way === 'string' ? { to: way, when: null } : way));
    const join = joins[stepId];
    return {
      ...{ stepId, phase, name: stepId, postType: 'REVIEW', unitId: 'unit', limit: null },
      ...(next === undefined ? {} : { next }),
      ...(join === undefined ? {} : { join }),
    };
  };
  const review = Object.keys(ways).filter((stepId) => stepId !== 'accept');
  return [
    step('accept', 'accept'),
    ...review.map((stepId) => step(stepId, 'review')),
    step('decide', 'decide'),
    step('issue', 'issue'),
    step('hand-out', 'hand-out'),
  ];
}
const codesOf = (flow: readonly DrawnStep[], facts = FACTS) =>
  checkFlow({ facts }, flow).map(({ code, field }) => `${code} ${field}`);
const when = (to: string, condition: Branch['when']): Branch => ({ to, when: condition });

describe('a drawn flow', () => {
  test('that runs in parallel, chooses and goes back under a condition is in order', () => {
    const flow = drawn({
      accept: ['a', 'b'],
      a: ['sum'],
      b: [when('lab', { '>': [{ var: 'n' }, 100] }), when('sum', 'otherwise')],
      lab: ['sum'],
      sum: [when('a', { var: 'p' }), when('decide', 'otherwise')],
    });

    expect(codesOf(flow)).toEqual([]);
  });

  test.each<[string, readonly DrawnStep[], readonly string[]]>([
    [
      'a step nobody leads to',
      drawn({ accept: ['a'], a: ['decide'], b: ['decide'] }),
      ['step-unreachable flow.b'],
    ],
    [
      'a step that only a branch never taken leads to',
      drawn({
        accept: ['a'],
        a: ['decide', when('b', { and: [{ var: 'p' }, { '!': { var: 'p' } }] })],
        b: ['decide'],
      }),
      ['branch-never flow.a', 'step-unreachable flow.b'],
    ],
    [
      'facts that leave no way',
      drawn({ accept: ['a'], a: [when('decide', { '<': [{ var: 'n' }, 100] })] }),
      ['dead-end flow.a'],
    ],
    ['a step without a way', drawn({ accept: ['a'], a: [] }), ['step-without-way flow.a']],
    [
      'a branch to a step that is not there',
      drawn({ accept: ['a'], a: ['x'] }),
      ['branch-to-nowhere flow.a'],
    ],
    ['a branch past the decision', drawn({ accept: ['a'], a: ['issue'] }), ['branch-to-nowhere flow.a']],
    [
      'a loop without a way out',
      drawn({ accept: ['a'], a: ['b'], b: ['a'] }),
      ['step-unreachable flow.decide', 'loop-without-exit flow.b'],
    ],
    [
      'a loop that is left and gone round at once',
      drawn({ accept: ['a'], a: ['b'], b: ['a', 'decide'] }),
      ['loop-without-exit flow.b'],
    ],
    [
      'a way back to a step that not every case has passed',
      drawn({
        accept: ['a'],
        a: [when('b', { var: 'p' }), when('d', 'otherwise')],
        b: ['d'],
        d: [when('b', { var: 'q' }), when('decide', 'otherwise')],
      }),
      ['back-to-unpassed flow.d'],
    ],
    [
      'a join that more than all must reach',
      drawn({ accept: ['a', 'b'], a: ['j'], b: ['j'], j: ['decide'] }, { j: { ratio: [3, 2] } }),
      ['join-never-fires flow.j'],
    ],
    [
      'a join that nothing reaches',
      drawn({ accept: ['a'], a: ['decide'], j: ['decide'] }, { j: 'any' }),
      ['join-never-fires flow.j'],
    ],
    [
      'a fact not declared',
      drawn({ accept: ['a'], a: [when('decide', { var: 'x' })] }),
      ['fact-undeclared flow.a.next.decide'],
    ],
    [
      'a choice at acceptance, where nobody settles a fact: the review would be skipped (34)',
      drawn({ accept: [when('a', { var: 'p' }), when('b', 'otherwise')], a: ['decide'], b: ['decide'] }),
      ['branch-at-acceptance flow.accept'],
    ],
    [
      'no decision',
      drawn({ accept: ['a'], a: ['decide'] }).filter(({ stepId }) => stepId !== 'decide'),
      ['flow-skeleton flow', 'branch-to-nowhere flow.a'],
    ],
  ])('with %s is refused, in words', (_, flow, found) => {
    expect(codesOf(flow)).toEqual(found);
    expect(checkFlow({ facts: FACTS }, flow).every(({ zh, en }) => zh.length > 8 && en.length > 8)).toBe(
      true,
    );
  });

  test('in the wrong order is refused', () => {
    const flow = [...drawn({})].reverse();

    expect(new Set(codesOf(flow).map((code) => code.split(' ')[0]))).toEqual(new Set(['flow-order']));
  });
});

test.each<[unknown, string | undefined]>([
  [{ '==': [{ var: 'n' }, 1] }, undefined],
  [{ in: [{ var: 'c' }, ['a', 'b']] }, undefined],
  [{ or: [true, { '!': { var: 'p' } }] }, undefined],
  [{ '==': [{ var: 'n' }, '1'] }, 'type-mismatch'],
  [{ '==': [{ var: 'p' }, 1] }, 'type-mismatch'],
  [{ '<': [{ var: 'c' }, 'b'] }, 'type-mismatch'],
  [{ var: 'n' }, 'type-mismatch'],
  [{ in: [{ var: 'n' }, ['a']] }, 'type-mismatch'],
  [{ '==': [{ var: 'c' }, 'z'] }, 'code-unknown'],
  [{ in: [{ var: 'c' }, ['a', 'z']] }, 'code-unknown'],
  [{ '==': [{ var: 'idNumber' }, 1] }, 'fact-undeclared'],
  [{ '>': [{ var: 'n' }, 1.5] }, 'fact-undeclared'],
  [{ '+': [1, 2] }, 'operator-unknown'],
  [{ and: [{ method: ['x'] }] }, 'operator-unknown'],
  [{ and: [] }, 'condition-unreadable'],
  [{ '==': [1] }, 'condition-unreadable'],
  [{ var: 'p', or: [] }, 'condition-unreadable'],
  ['p', 'condition-unreadable'],
  [null, 'condition-unreadable'],
])('the condition %j: %s', (condition, code) => {
  expect(checkCondition(condition, { facts: FACTS, field: 'f' })[0]?.code).toBe(code);
});

test.each<[Partial<FactDeclaration>, string | undefined]>([
  [{ name: 'siteVisit', type: 'boolean' }, undefined],
  [{ name: 'area', type: 'integer', range: [0, 100] }, undefined],
  [{ name: 'area', type: 'integer' }, 'fact-unbounded'],
  [{ name: 'number', type: 'integer', range: [0, 10_000_000_000] }, 'fact-unbounded'],
  [{ name: 'class', type: 'code', codes: [] }, 'fact-unbounded'],
  [{ name: 'applicantName', type: 'code', codes: ['x'] }, 'fact-personal'],
])('the fact %j: %s', (fact, code) => {
  const form = [
    { key: 'applicantName', label: '名', labelEn: 'name', type: 'text' as const, required: true },
  ];

  expect(checkFacts({ facts: [{ type: 'boolean', name: '', zh: '', en: '', ...fact }], form })[0]?.code).toBe(
    code,
  );
});

const NAMES = ['a', 'b', 'd', 'e', 'f'];
const condition = fc.constantFrom<Branch['when']>(
  null,
  null,
  'otherwise',
  { var: 'p' },
  { '!': { var: 'p' } },
  { '>': [{ var: 'n' }, 10] },
  { '==': [{ var: 'c' }, 'a'] },
);
const branches = fc.uniqueArray(fc.record({ to: fc.constantFrom(...NAMES, 'decide'), when: condition }), {
  minLength: 1,
  maxLength: 3,
  selector: ({ to }) => to,
});
const flows = fc
  .tuple(
    fc.integer({ min: 1, max: NAMES.length }),
    fc.array(branches, { minLength: NAMES.length + 1, maxLength: NAMES.length + 1 }),
    fc.array(fc.constantFrom<Join>('all', 'any', { ratio: [1, 2] }), { minLength: 6, maxLength: 6 }),
  )
  .map(([size, ways, joins]) => {
    const names = NAMES.slice(0, size);
    const inside = (way: readonly Branch[]) => {
      const kept = way.filter(({ to }) => to === 'decide' || names.includes(to));
      return kept.length === 0 ? [when('decide', null)] : kept;
    };
    const entries = names.map((name, n) => [name, inside(ways[n + 1] ?? [])] as const);
    const first = inside(ways[0] ?? []).map(({ to }) => when(to, null)); // nothing is chosen at acceptance
    return drawn(
      Object.fromEntries([['accept', first], ...entries]),
      Object.fromEntries([...names, 'decide'].map((name, n) => [name, joins[n] ?? 'all'])),
    );
  });

/** Plays an accepted flow once: whoever is open and is drawn next completes, and settles what is asked of him. */
function play(plan: Plan, draw: (most: number) => number): string {
  let facts: FactValues = {};
  let completed: readonly string[] = [];
  let from = 'accept';
  for (let turn = 0; turn < 200; turn++) {
    for (const fact of factsToSettle(plan, { from, facts })) {
      const value = { p: draw(2) === 1, n: draw(21), c: ['a', 'b'][draw(2)] }[fact];
      facts = { ...facts, [fact]: value };
    }
    const moved = advance(plan, { from, facts, completed: from === 'accept' ? [] : [...completed, from] });
    ({ completed, facts } = moved);
    if (moved.open.length === 0) return 'stuck';
    if (moved.open.length === 1 && moved.open[0] === 'decide') return 'decided';
    const open = moved.open.filter((stepId) => stepId !== 'decide');
    from = open[draw(open.length)] ?? 'accept';
  }
  return 'going round';
}

test('no case gets stuck in a flow that passed the check, and every step of it can be reached', () => {
  fc.assert(
    fc.property(flows, fc.infiniteStream(fc.nat({ max: 1000 })), (flow, dice) => {
      if (checkFlow({ facts: FACTS }, flow).some(({ severity }) => severity === 'unlawful')) return;
      const [like] = foodPlan().steps;
      if (like === undefined) throw new Error('the plan has no step');
      const plan: Plan = {
        ...foodPlan(),
        facts: FACTS,
        steps: flow.map((step) => ({ ...like, ...step, minStaff: 1, when: null, power: 'review' })),
      };
      const draw = (most: number) => (dice.next().value ?? 0) % most;

      expect(play(plan, draw)).not.toBe('stuck');
    }),
    { numRuns: 1000 },
  );
});

test('a step that is added without a way to it is always found', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const [accept, ...rest] = flow;
      if (accept === undefined) throw new Error('the flow has no step');
      const lost: DrawnStep = { ...accept, stepId: 'lost', phase: 'review', next: [when('decide', null)] };

      expect(codesOf([accept, lost, ...rest])).toContain('step-unreachable flow.lost');
    }),
  );
});
