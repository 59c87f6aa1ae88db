import { expect, test } from '@jest/globals';
import { mayReadCase } from '../../api/door/readers.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';
import { foodPlan } from '../domain/builders.ts';

const plan = foodPlan();
const signed = plan.steps.map((step) =>
  step.stepId === 'audit' ? { ...step, signing: { mode: 'all' as const, postIds: ['elsewhere'] } } : step,
);
const caseOf = (steps: typeof plan.steps) =>
  ({
    submission: { applicantPersonId: 'A' },
    opening: { plan: { ...plan, steps } },
    family: [],
  }) as unknown as CaseRead;
const officer = (postId: string) =>
  ({
    ...{ kind: 'staff', personId: 'P', supervises: false, headOf: [], responsibleFor: [], leads: [] },
    posts: [{ postId, unitId: 'another unit' }],
  }) as unknown as ActorFacts;

test('whoever signs a step as its plan draws it reads the case, though his unit has no step of it', () => {
  expect(mayReadCase(officer('elsewhere'), caseOf(signed))).toBe(true);
  expect(mayReadCase(officer('elsewhere'), caseOf(plan.steps))).toBe(false);
  expect(mayReadCase(officer('nowhere'), caseOf(signed))).toBe(false);
});
