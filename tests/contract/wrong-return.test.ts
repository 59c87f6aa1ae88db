import { expect, test } from '@jest/globals';
import { wrongReturn } from '../../api/present/own-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { foodPlan } from '../domain/builders.ts';

const [like] = foodPlan().steps;
const step = (stepId: string, ...next: readonly string[]) => ({
  ...{ ...like, stepId, phase: 'review', next: next.map((to) => ({ to, when: null })) },
});

/** After the first review one branch has come to its second step, the other is at its first. */
const SIDE_BY_SIDE = {
  ...{
    stepId: 'site-2',
    openSteps: ['site-2', 'paper'],
    completedSteps: ['first', 'site'],
    reportedUpOn: null,
  },
  plan: {
    ...foodPlan(),
    steps: [
      ...[step('first', 'site', 'paper'), step('site', 'site-2'), step('site-2', 'decide')],
      ...[step('paper', 'decide'), { ...step('decide'), phase: 'decide' }],
    ],
  },
} as unknown as CaseState;

test.each([
  { what: 'from a branch that comes after it', body: { step: 'site-2', to: 'site' }, refusal: null },
  { what: 'to where both came from', body: { step: 'paper', to: 'first' }, refusal: null },
  { what: 'without naming from where', body: { to: 'site' }, refusal: null },
  { what: 'to a step that nobody did: the law says so', body: { step: 'paper', to: 'audit' }, refusal: null },
  {
    what: 'from the other branch',
    body: { step: 'paper', to: 'site' },
    refusal: { code: 'not-an-earlier-step', to: 'site', possible: ['first'] },
  },
  {
    what: 'from a step that is not open',
    body: { step: 'site', to: 'first' },
    refusal: { code: 'wrong-step', stepId: 'site', expected: 'site-2', open: ['site-2', 'paper'] },
  },
])('a case is returned $what', ({ body, refusal }) => {
  expect(wrongReturn('returnStep', body, SIDE_BY_SIDE)).toEqual(refusal);
});

test('of other acts it says nothing: their law looks at the step that they name', () => {
  expect(wrongReturn('completeStep', { step: 'nothing' }, SIDE_BY_SIDE)).toBeNull();
});
