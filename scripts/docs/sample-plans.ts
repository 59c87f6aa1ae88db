import type { Plan, PlanStep } from '../../domain/catalogue/plan.ts';
import type { Limit } from '../../domain/time/limit.ts';

/** The same item with what only some items have. */
export function sideRoadPlans(): readonly Plan[] {
  const plan = samplePlan(true);
  const limit: Limit = { value: 5, unit: 'workingDay' };
  return [
    { ...plan, itemId: 'reported-up', preliminaryReview: { limit, unitId: 'lower', steps: ['first'] } },
    { ...samplePlan(false), itemId: 'joint', joint: JOINT },
    { ...plan, itemId: 'interrupted', ...INTERRUPTED },
    { ...plan, itemId: 'heard', hearing: 'mandatory' },
    { ...plan, itemId: 'emergency', makeUp: { value: 24, unit: 'hour' } },
    {
      ...plan,
      itemId: 'dispatch',
      preliminaryReview: { limit, unitId: 'lower', steps: ['first'] },
      ...asking(limit),
      ...INTERRUPTED,
    },
    {
      ...plan,
      itemId: 'tolerant',
      tolerance: { materials: ['M02'], limit, grantBeforeBasis: '依据' },
      ...INTERRUPTED,
      preliminaryReview: { limit, unitId: 'lower', steps: ['first'] },
    },
    { ...plan, itemId: 'commitment', commitment: { postCheck: limit, postId: 'site', unitId: 'unit' } },
    { ...plan, itemId: 'fee', fee: FEE },
    { ...plan, itemId: 'returned', correctionStyle: 'return' },
  ];
}

const INTERRUPTED: Partial<Plan> = {
  specialProcedures: [
    { kind: 'testing', maxWorkingDays: 3 },
    { kind: 'inspection', maxWorkingDays: 3 },
  ],
};

const JOINT: NonNullable<Plan['joint']> = {
  children: [{ itemId: 'child', required: true }],
  governmentUnitId: 'government',
};

function asking(limit: Limit): Partial<Plan> {
  const consultations = [{ unitId: 'asked', postId: 'asked', limit, excluded: false }];
  return { dispatch: limit, consultations };
}

const FEE: NonNullable<Plan['fee']> = {
  items: [{ feeCode: 'FEE', standardsFen: [100] }],
  postId: 'cashier',
  beforeIssue: false,
  waiverBasis: '依据',
};

/** An item with two review steps, or with none; one whose corrections lapse, so that every road can be walked. */
export function samplePlan(reviewed: boolean): Plan {
  const limit: Limit = { value: 5, unit: 'workingDay' };
  const step = (stepId: string, phase: PlanStep['phase'], power: PlanStep['power']): PlanStep => ({
    ...{ stepId, phase, power, name: stepId, postId: stepId, unitId: 'unit' },
    ...{ limit: { value: 1, unit: 'workingDay' }, minStaff: 1, when: null },
  });
  const review = [step('first', 'review', 'review'), step('second', 'review', 'review')];
  return {
    ...{ itemId: 'item', itemVersion: 1, kind: 'promised', unitId: 'unit', profile: 'STD' },
    ...{ acceptance: limit, deemedAcceptance: true, correction: limit, lapseBasis: '依据' },
    ...{ statutory: { ...limit, start: 'acceptance' }, promised: null, extension: limit, delivery: limit },
    materials: ['M01', 'M02'].map((code) => ({ code, required: true })),
    steps: [
      step('accept', 'accept', 'accept'),
      ...(reviewed ? review : []),
      step('decide', 'decide', 'decide'),
      step('issue', 'issue', 'seal'),
      step('hand-out', 'hand-out', 'serve'),
    ],
  };
}
