import { expect, test } from '@jest/globals';
import type { FactDeclaration } from '../../../domain/catalogue/plan.ts';
import { badFact } from '../../../domain/case/fact-check.ts';
import { at, foodPlan, received } from '../builders.ts';

const named = (parts: Omit<FactDeclaration, 'zh' | 'en'>): FactDeclaration => ({ ...parts, zh: '', en: '' });
const FACTS = [
  named({ name: 'area', type: 'integer', range: [1, 100] }),
  named({ name: 'seats', type: 'integer' }),
  named({ name: 'open', type: 'boolean' }),
  named({ name: 'size', type: 'code', codes: ['small', 'large'] }),
];
const state = received(at('2026-03-02 09:00'), foodPlan({ facts: FACTS }));
const judged = (facts: object, known = {}) =>
  badFact({ ...state, facts: known }, 'material-review', facts as never);

test.each([
  ['the least of a range', { area: 1 }],
  ['the most of a range', { area: 100 }],
  ['any whole number where there is no range', { seats: -5 }],
  ['yes and no', { open: false }],
  ['a known code', { size: 'large' }],
  ['the answer that stands already', { open: true }],
])('%s is a fact', (_what, facts) => {
  expect(judged(facts, { open: true, ...facts })).toBeNull();
});

test.each([
  ['less than the least', { area: 0 }, { code: 'bad-fact', fact: 'area', expected: '1–100' }],
  ['more than the most', { area: 101 }, { code: 'bad-fact', fact: 'area', expected: '1–100' }],
  ['half a seat', { seats: 1.5 }, { code: 'bad-fact', fact: 'seats', expected: '0, 1, 2 …' }],
  ['a word for yes', { open: 'yes' }, { code: 'bad-fact', fact: 'open', expected: 'true, false' }],
  ['an unknown code', { size: 'huge' }, { code: 'bad-fact', fact: 'size', expected: 'small, large' }],
  ['nothing', { open: undefined }, { code: 'bad-fact', fact: 'open', expected: 'true, false' }],
  [
    'a fact that nobody declared',
    { colour: 'red' },
    { code: 'unknown-fact', fact: 'colour', possible: ['area', 'seats', 'open', 'size'] },
  ],
])('%s is refused with what is expected', (_what, facts, refusal) => {
  expect(judged(facts)).toEqual(refusal);
});

test('a settled fact has no second answer', () => {
  expect(judged({ open: false }, { open: true })).toEqual({ code: 'fact-settled', fact: 'open' });
});

test('nor has what an earlier signer of the same step settled; what is being signed elsewhere does not bind', () => {
  const signing = (stepId: string, facts: object) => ({
    ...{ stepId, signers: [], signatures: [], staff: [] },
    facts: facts as never,
  });
  const signings = [signing('audit', { seats: 3 }), signing('material-review', { seats: 5 })];
  const judgedBeside = (facts: object) => badFact({ ...state, signings }, 'material-review', facts as never);

  expect(judgedBeside({ seats: 3 })).toEqual({ code: 'fact-settled', fact: 'seats' });
  expect(judgedBeside({ seats: 5 })).toBeNull();
});
