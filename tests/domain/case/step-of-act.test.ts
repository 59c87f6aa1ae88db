import { describe, expect, test } from '@jest/globals';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import type { ActName } from '../../../domain/case/acts.ts';
import { stepOfAct } from '../../../domain/case/step-of-act.ts';
import { stepIn, stepOf } from '../../../domain/case/plan-steps.ts';
import { foodPlan, wd } from '../builders.ts';

const plan = foodPlan();
const check = { postCheck: wd(20), postId: 'post-check', unitId: 'unit-check' };
const by = (act: ActName, stepId: string | null = 'audit') => {
  const { postId, power } = stepOfAct(act, { plan, stepId });
  return `${postId} ${power}`;
};

describe('the step whose post performs an act', () => {
  const ACTS_OF: Readonly<Record<string, string>> = {
    'post-accept accept': 'fixOnSpot declareNotNeeded void requestCorrection accept refuseAcceptance',
    'post-decide decide': 'terminate grant refuse',
    'post-issue seal': 'issueCertificate',
    'post-hand-out serve': 'serve',
    'post-decide review': 'completePostCheck',
    'post-audit review':
      'supplyTolerated makeUp dispatchStaff startConsultation endConsultation notifyInterestedParty ' +
      'startSpecialProcedure endSpecialProcedure offerHearing requestHearing scheduleHearing holdHearing ' +
      'recordPayment waiveFee raiseStepLimit startReview completeStep reportUp returnStep addSigner removeSigner ' +
      'transferTask recuse supplyCorrection withdraw extend',
  };

  test.each(Object.entries(ACTS_OF))('%s', (post, acts) => {
    expect(acts.split(' ').map((act) => by(act as ActName))).toEqual(acts.split(' ').map(() => post));
  });

  test('every act of the glossary stands in one of these rows', () => {
    expect(Object.values(ACTS_OF).join(' ').split(' ').sort()).toEqual([...ACT_NAMES].sort());
  });

  test('where no step is open, it is the deciding post', () => {
    expect(by('extend', null)).toBe('post-decide decide');
  });

  test('the check after the permit is a review by the post that the item names, else by the deciding one', () => {
    const checking = { plan: foodPlan({ commitment: check }), stepId: null };

    expect(stepOfAct('completePostCheck', checking)).toMatchObject({
      ...{ postId: 'post-check', unitId: 'unit-check', power: 'review' },
    });
    expect(by('completePostCheck')).toBe('post-decide review');
  });
});

test('a step that a plan does not have is named with the plan', () => {
  expect(() => stepOf(plan, 'nowhere')).toThrow('stepId: plan of I02 has no step "nowhere"');
  expect(() => stepIn(foodPlan({ steps: [] }), 'decide')).toThrow('plan: I02 has no step in phase decide');
});
