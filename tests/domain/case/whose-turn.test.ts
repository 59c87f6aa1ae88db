import { expect, test } from '@jest/globals';
import type { Actor } from '../../../domain/case/actor.ts';
import { mayPerform } from '../../../domain/case/authority.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { stepsHeld } from '../../../domain/case/step-holder.ts';
import { awaitedOf, holdingSteps } from '../../../domain/case/whose-turn.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { act, applicant, at, done, foodPlan, paper, play, received, staff } from '../builders.ts';
import { acceptedCase, grantedCase, reviewedCase } from './side-road-cases.ts';

const has = (state: CaseState) => [awaitedOf(state), ...holdingSteps(state).map(({ postId }) => postId)];

/** Material review, then audit and site visit side by side. */
function sideBySide(): CaseState {
  const plan = foodPlan();
  const next: Readonly<Record<string, readonly string[]>> = {
    accept: ['material-review'],
    'material-review': ['site-visit', 'audit'],
    'site-visit': ['decide'],
    audit: ['decide'],
  };
  const steps = plan.steps.map((step): Plan['steps'][number] => ({
    ...step,
    ...(step.stepId === 'audit' ? { unitId: 'other' } : {}),
    when: null,
    ...(next[step.stepId] === undefined
      ? {}
      : { next: next[step.stepId]?.map((to) => ({ to, when: null })) ?? [] }),
  }));
  return play(
    reviewedCase({ steps }),
    act('completeStep', at('2026-03-03 10:00'), { step: 'material-review' }),
  );
}

test('the step that is open, one or several side by side; nobody once it is over', () => {
  const withdrawn = play(acceptedCase(), act('withdraw', at('2026-03-02 12:00'), {}, applicant));

  expect(has(received(at('2026-03-02 09:00')))).toEqual([null, 'post-accept']);
  expect(has(acceptedCase())).toEqual([null, 'post-material-review']);
  expect(has(sideBySide())).toEqual([null, 'post-site-visit', 'post-audit']);
  expect(has(withdrawn)).toEqual([null]);
});

test('while the applicant corrects or makes good it is his turn, and whoever accepts goes on with it', () => {
  const corrected = play(
    received(at('2026-03-02 09:00')),
    act('requestCorrection', at('2026-03-02 10:00'), { materials: ['M01'], document: paper }),
  );
  const makeUp = { value: 24, unit: 'hour' } as const;
  const opening = openCase({
    ...{ caseNo: 'C1', receivedAt: at('2026-03-02 09:00'), plan: foodPlan({ makeUp }) },
    ...{ practice: true, clockOffsetMs: 0, emergencySince: at('2026-03-01 20:00') },
  });
  const submitted = { type: 'submitted', at: at('2026-03-02 09:00'), materials: [] } as const;
  const reported = evolve(opening, { by: applicant, event: submitted });
  const gone = play(reported, act('withdraw', at('2026-03-02 12:00'), {}, applicant));

  expect(has(corrected)).toEqual(['correction', 'post-accept']);
  expect(has(reported)).toEqual(['make-up', 'post-accept']);
  expect(has(gone)).toEqual([null]);
});

test('while a fee holds up the permit he pays, and the cashier has it; a check of a promise has its own post', () => {
  const items = [{ feeCode: 'OCC', standardsFen: [80] }];
  const fee = { items, postId: 'post-cashier', beforeIssue: true, waiverBasis: null };
  const fees = [{ feeCode: 'OCC', standardFen: 80, quantity: 1 }];
  const due = grantedCase({ fee }, { grant: { fees } });
  const commitment = {
    postCheck: { value: 60, unit: 'calendarDay' },
    postId: 'post-check',
    unitId: 'u',
  } as const;
  const promised = grantedCase({ commitment }, { acceptance: { commitmentId: 'p' } });
  const served = play(
    promised,
    act('issueCertificate', at('2026-03-05 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
    act('serve', at('2026-03-06 10:00'), { method: 'window' }),
  );

  expect(has(due)).toEqual(['payment', 'post-cashier']);
  expect(
    has(
      play(due, act('recordPayment', at('2026-03-05 10:00'), { feeCode: 'OCC', amountFen: 80, billNo: 'B' })),
    ),
  ).toEqual([...[null, 'post-issue']]);
  expect(has(grantedCase({ fee: { ...fee, beforeIssue: false } }, { grant: { fees } }))[0]).toBeNull();
  const gone = { document: paper, reasonId: 'r', ground: 'object-gone' } as const;
  const over = play(promised, act('terminate', at('2026-03-05 10:00'), gone));

  expect(over.state).toBe('terminated');
  expect(has(over)).toEqual([null]);
  expect(has(promised)).toEqual([null, 'post-issue', 'post-check']);
  expect(has(served)).toEqual([null, 'post-check']);
});

test('of steps side by side each post has its own, and an act that names the other one is not its act', () => {
  const state = sideBySide();
  const audit = {
    postId: 'post-audit',
    unitId: 'other',
    type: 'AUDIT',
    name: '审核岗',
    powers: ['review'],
  } as const;
  const actor: Actor = {
    kind: 'staff',
    personId: 'P',
    ownsCase: false,
    posts: [{ ...audit, rank: 'A' }],
    letters: [],
  };
  const ask = (step: string, name: 'transferTask' | 'raiseStepLimit') => {
    const verdict = mayPerform(name, { ...state, step }, actor, at('2026-03-03 11:00'));
    return verdict.ok ? verdict.outcome.postId : verdict.refusal;
  };

  expect(stepsHeld('completeStep', state, actor).map(({ stepId }) => stepId)).toEqual(['audit']);
  expect(ask('audit', 'transferTask')).toBe('post-audit');
  expect(ask('site-visit', 'transferTask')).toMatchObject({
    code: 'not-your-post',
    postId: 'post-site-visit',
  });
  expect(ask('audit', 'raiseStepLimit')).toBe('post-audit');
  expect(ask('site-visit', 'raiseStepLimit')).toMatchObject({ code: 'only-section-head' });
});

test('a return is logged as from the step of whoever returns it', () => {
  const from = (by: Permit) => {
    const back = { to: 'material-review', reasonId: 'r' };
    const { events } = done(sideBySide(), act('returnStep', at('2026-03-03 11:00'), back, by));
    return events.flatMap((event) => (event.type === 'stepReturned' ? [event.from] : []));
  };

  expect(from({ ...staff('P'), postId: 'post-audit' })).toEqual(['audit']);
  expect(from({ ...staff('P'), postId: 'post-site-visit' })).toEqual(['site-visit']);
  expect(from(staff('P'))).toEqual(['site-visit']);
});
