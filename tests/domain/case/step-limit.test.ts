import { describe, expect, test } from '@jest/globals';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { foldLog } from '../../../domain/case/evolve.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import type { Limit } from '../../../domain/time/limit.ts';
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
import { grantedCase } from './side-road-cases.ts';

/**
 * Received and accepted on Monday 2026-03-02, in review since: the material review has 2 working days, to 03-04; the
 * audit 1; the statute 20, to 03-30; no holiday in between.
 */
const fresh = (plan: Partial<Plan> = {}): CaseState =>
  received(at('2026-03-02 09:00'), foodPlan({ promised: null, ...plan }));
const inReview = (plan: Partial<Plan> = {}) =>
  play(
    fresh(plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
    act('startReview', at('2026-03-02 11:00'), {}),
  );
const completed = (when: string, step: string) =>
  act('completeStep', at(when), { step, ...(step === 'material-review' ? { siteVisit: false } : {}) });
const raise = (when: string, step: string, limit: Limit) =>
  act('raiseStepLimit', at(when), { step, limit, reasonId: 'r' }, staff('section-head'));
const lastDay = (state: CaseState, id: string) =>
  clocksOf(state, calendar).find(({ stepId, clock }) => stepId === id || clock === id)?.lastDayOn;
const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('a step gets more time', () => {
  test('its clock goes on with the longer limit; those of the law stay', () => {
    const before = inReview();
    const { state, events } = done(before, raise('2026-03-03 10:00', 'material-review', wd(4)));

    expect(events.at(-1)).toEqual({
      type: 'stepLimitRaised',
      at: at('2026-03-03 10:00'),
      stepId: 'material-review',
      from: wd(2),
      limit: wd(4),
      reasonId: 'r',
    });
    expect([lastDay(before, 'material-review'), lastDay(state, 'material-review')]).toEqual([
      '2026-03-04',
      '2026-03-06',
    ]);
    expect(lastDay(state, 'statutory')).toBe(lastDay(before, 'statutory'));
    expect(state.state).toBe('under-review');
  });

  test('it turns yellow after the longer limit, not after the old one', () => {
    const { state } = done(inReview(), raise('2026-03-04 23:00', 'material-review', wd(4)));

    expect(types(passTime(state, { calendar, until: at('2026-03-06 23:59') }).events)).not.toContain(
      'cardIssued',
    );
    expect(types(passTime(state, { calendar, until: at('2026-03-07 00:00') }).events)).toContain(
      'cardIssued',
    );
  });

  test('it warns again of the new date', () => {
    const { state } = done(inReview(), raise('2026-03-04 23:00', 'material-review', wd(4)));
    const warned = passTime(state, { calendar, until: at('2026-03-06 00:00') }).events;

    expect(warned).toMatchObject([{ type: 'clockWarned', level: 'notice', lastDayOn: '2026-03-06' }]);
  });

  test('a step still to come starts with it', () => {
    const state = play(
      inReview(),
      raise('2026-03-03 10:00', 'audit', wd(3)),
      completed('2026-03-04 10:00', 'material-review'),
    );

    expect(lastDay(state, 'audit')).toBe('2026-03-09');
    expect(state.clocks.find(({ stepId }) => stepId === 'audit')?.limit).toEqual(wd(3));
  });

  test('a step entered again goes on with what it had consumed, and with what it was given', () => {
    const again = play(
      inReview(),
      completed('2026-03-04 10:00', 'material-review'),
      act('returnStep', at('2026-03-05 10:00'), { to: 'material-review', reasonId: 'r' }),
    );
    const raised = play(again, raise('2026-03-05 11:00', 'material-review', wd(4)));

    expect(lastDay(again, 'material-review')).toBe('2026-03-05');
    expect(lastDay(raised, 'material-review')).toBe('2026-03-09');
  });

  test('the accept step keeps within the limit to accept', () => {
    const state = fresh();

    expect(refusalOf(state, raise('2026-03-02 10:00', 'accept', wd(5)))).toBe('allowed');
    expect(refusalOf(state, raise('2026-03-02 10:00', 'accept', wd(6)))).toBe('step-limit-too-long');
  });

  test('the step of the certificate keeps within the limit to deliver', () => {
    const granted = play(
      inReview(),
      completed('2026-03-03 10:00', 'material-review'),
      completed('2026-03-03 11:00', 'audit'),
      act('grant', at('2026-03-04 10:00'), { document: paper }),
    );

    expect(refusalOf(granted, raise('2026-03-04 11:00', 'issue', wd(10)))).toBe('allowed');
    expect(refusalOf(granted, raise('2026-03-04 11:00', 'issue', wd(11)))).toBe('step-limit-too-long');
    expect(refusalOf(granted, raise('2026-03-04 11:00', 'hand-out', wd(3)))).toBe('allowed');
  });

  test('a step of the lower body keeps within the limit of the preliminary review', () => {
    const lower = inReview({
      preliminaryReview: { limit: wd(5), unitId: 'lower', steps: ['material-review', 'audit'] },
    });

    expect(refusalOf(lower, raise('2026-03-03 10:00', 'material-review', wd(5)))).toBe('allowed');
    expect(refusalOf(lower, raise('2026-03-03 10:00', 'material-review', wd(6)))).toBe('step-limit-too-long');
  });

  test('the decision keeps within the statute, as the review before it', () => {
    expect(refusalOf(inReview(), raise('2026-03-03 10:00', 'decide', wd(19)))).toBe('allowed');
    expect(refusalOf(inReview(), raise('2026-03-03 10:00', 'decide', wd(20)))).toBe('step-limit-too-long');
  });

  test('a step of the deciding body has no bound yet while the lower one reviews', () => {
    const lower = inReview({
      preliminaryReview: { limit: wd(5), unitId: 'lower', steps: ['material-review'] },
    });

    expect(refusalOf(lower, raise('2026-03-03 10:00', 'decide', wd(15)))).toBe('allowed');
  });
});

describe('and no more than this', () => {
  test('once a step', () => {
    const raised = play(inReview(), raise('2026-03-03 10:00', 'material-review', wd(4)));

    expect(refusalOf(raised, raise('2026-03-03 11:00', 'material-review', wd(5)))).toBe(
      'step-raised-already',
    );
    expect(refusalOf(raised, raise('2026-03-03 11:00', 'audit', wd(2)))).toBe('allowed');
  });

  test('a refusal names the steps that may still be given time, not one that was given it', () => {
    const raised = play(inReview(), raise('2026-03-03 10:00', 'audit', wd(2)));
    const now = at('2026-03-03 11:00');

    expect(handleAct(raised, raise('2026-03-03 11:00', 'toast', wd(9)), { calendar, now })).toMatchObject({
      refusal: { possible: ['material-review', 'site-visit', 'decide', 'issue', 'hand-out'] },
    });
  });

  test('the very last step may be given time, once', () => {
    const delivering = play(
      inReview(),
      completed('2026-03-03 10:00', 'material-review'),
      completed('2026-03-03 11:00', 'audit'),
      act('grant', at('2026-03-04 10:00'), { document: paper }),
      act('issueCertificate', at('2026-03-04 11:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
    );
    const isOpen = (state: CaseState) =>
      permittedActs(state, { by: staff('section-head'), at: at('2026-03-04 12:00'), calendar }).open;

    expect(isOpen(delivering)).toContain('raiseStepLimit');
    const raised = play(delivering, raise('2026-03-04 12:00', 'hand-out', wd(3)));
    expect(isOpen(raised)).not.toContain('raiseStepLimit');
  });

  test('once the certificate was served and only the check of a promise is to come, no step is ahead', () => {
    const commitment = { postCheck: wd(20), postId: 'post-site', unitId: 'unit' };
    const served = play(
      grantedCase({ commitment }, { acceptance: { commitmentId: 'promise' } }),
      act('issueCertificate', at('2026-03-05 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
      act('serve', at('2026-03-06 10:00'), { method: 'window' }),
    );

    expect(refusalOf(served, raise('2026-03-06 11:00', 'hand-out', wd(9)))).toBe('step-not-ahead');
  });

  test.each([
    ['the same', wd(2)],
    ['less', wd(1)],
    ['nothing', wd(0)],
    ['less than nothing', wd(-3)],
    ['half a day', wd(2.5)],
    ['days of another kind', { value: 30, unit: 'calendarDay' } as const],
    ['hours', { value: 90, unit: 'hour' } as const],
  ])('%s is not longer', (_what, limit) => {
    const verdict = handleAct(inReview(), raise('2026-03-03 10:00', 'material-review', limit), {
      calendar,
      now: at('2026-03-03 10:00'),
    });

    expect(verdict).toEqual({
      ok: false,
      refusal: { code: 'step-limit-not-longer', stepId: 'material-review', from: 2, unit: 'workingDay' },
    });
  });

  test('not once it has passed: the card stands and wants its answer', () => {
    const late = passTime(inReview(), { calendar, until: at('2026-03-05 00:00') }).state;

    expect(refusalOf(late, raise('2026-03-04 23:59', 'material-review', wd(4)))).toBe('allowed');
    expect(refusalOf(inReview(), raise('2026-03-05 00:00', 'material-review', wd(4)))).toBe(
      'step-limit-passed',
    );
    expect(refusalOf(late, raise('2026-03-05 00:00', 'material-review', wd(4)))).toBe('step-limit-passed');
    expect(late.cards).toMatchObject([{ threshold: 'passed', cancelled: false }]);
  });

  test('a raise stamped in time that arrives after the breach takes it back as acted in time', () => {
    const late = passTime(inReview(), { calendar, until: at('2026-03-05 00:00') }).state;
    const verdict = handleAct(late, raise('2026-03-04 23:59', 'material-review', wd(4)), {
      calendar,
      now: at('2026-03-05 00:01'),
    });

    if (!verdict.ok) throw new Error(verdict.refusal.code);
    expect(verdict.outcome.events).toMatchObject([
      { type: 'stepLimitRaised' },
      { type: 'breachCancelled', reason: 'acted-in-time' },
      { type: 'cardCancelled', reason: 'acted-in-time' },
    ]);
  });

  test('never beyond the statute: on its last day, yes; a day more, no', () => {
    expect(refusalOf(inReview(), raise('2026-03-03 10:00', 'material-review', wd(20)))).toBe('allowed');
    expect(
      handleAct(inReview(), raise('2026-03-03 10:00', 'material-review', wd(21)), {
        calendar,
        now: at('2026-03-03 10:00'),
      }),
    ).toEqual({
      ok: false,
      refusal: {
        code: 'step-limit-too-long',
        stepId: 'material-review',
        lastDayOn: '2026-03-31',
        atMost: '2026-03-30',
      },
    });
  });

  test('a step to come that could not end within the statute even if it began today', () => {
    expect(refusalOf(inReview(), raise('2026-03-03 10:00', 'audit', wd(19)))).toBe('allowed');
    expect(refusalOf(inReview(), raise('2026-03-03 10:00', 'audit', wd(20)))).toBe('step-limit-too-long');
  });

  test.each([
    ['one that is done', 'material-review'],
    ['one that lies behind', 'accept'],
    ['one that does not exist', 'toast'],
  ])('only a step that is open or still to come: not %s', (_which, stepId) => {
    const state = play(inReview(), completed('2026-03-03 10:00', 'material-review'));
    const verdict = handleAct(state, raise('2026-03-03 11:00', stepId, wd(9)), {
      calendar,
      now: at('2026-03-03 11:00'),
    });

    expect(verdict).toEqual({
      ok: false,
      refusal: { code: 'step-not-ahead', stepId, possible: ['audit', 'decide', 'issue', 'hand-out'] },
    });
  });

  test('not a step without a limit, and where no step has one the act is closed', () => {
    const none = foodPlan().steps.map((step) => ({ ...step, limit: null }));
    const [first, ...others] = foodPlan().steps;
    if (first === undefined) throw new Error('no step');

    expect(refusalOf(inReview({ steps: none }), raise('2026-03-03 10:00', 'audit', wd(9)))).toBe(
      'step-not-ahead',
    );
    expect(
      refusalOf(
        inReview({
          steps: [
            first,
            ...others.map((step) => (step.stepId === 'audit' ? { ...step, limit: null } : step)),
          ],
        }),
        raise('2026-03-03 10:00', 'audit', wd(9)),
      ),
    ).toBe('step-not-ahead');
  });

  test.each([
    [
      'awaiting-correction',
      () =>
        play(
          fresh(),
          act('requestCorrection', at('2026-03-02 10:00'), { materials: ['M01'], document: paper }),
        ),
    ],
    ['withdrawn', () => play(fresh(), act('withdraw', at('2026-03-02 10:00'), {}))],
  ] as const)('not in the state %s', (state, build) => {
    expect(build().state).toBe(state);
    expect(['wrong-state', 'case-closed']).toContain(
      refusalOf(build(), raise('2026-03-03 10:00', 'accept', wd(3))),
    );
  });
});

describe('who', () => {
  const post = (parts: Partial<Actor['posts'][number]>): Actor['posts'][number] => ({
    postId: 'post-audit',
    unitId: 'unit',
    type: 'AUDIT',
    name: '审核岗',
    powers: ['review'],
    rank: 'A',
    ...parts,
  });
  const ask = (posts: Actor['posts'], stepId: string, kind: Actor['kind'] = 'staff') => {
    const actor: Actor = { kind, personId: 'P', ownsCase: true, posts, letters: [] };
    const verdict = mayPerform('raiseStepLimit', { plan: foodPlan(), stepId }, actor, at('2026-03-03 10:00'));
    return verdict.ok ? verdict.outcome.postId : verdict.refusal.code;
  };

  test('the section head of the unit where the step is open, or of the deciding one', () => {
    expect(ask([post({})], 'material-review')).toBe('post-audit');
    expect(ask([post({})], 'accept')).toBe('post-audit');
    expect(ask([post({ unitId: 'hall', postId: 'hall-audit' })], 'accept')).toBe('hall-audit');
    expect(ask([post({ unitId: 'hall', postId: 'hall-audit' })], 'material-review')).toBe(
      'only-section-head',
    );
  });

  test('nobody else, least of all the applicant', () => {
    expect(ask([post({ type: 'REVIEW', postId: 'post-material-review' })], 'material-review')).toBe(
      'only-section-head',
    );
    expect(ask([], 'material-review')).toBe('only-section-head');
    expect(ask([], 'material-review', 'applicant')).toBe('only-staff');
    const nobody: Actor = { kind: 'staff', personId: 'P', ownsCase: false, posts: [], letters: [] };
    const refused = (stepId: string) =>
      mayPerform('raiseStepLimit', { plan: foodPlan(), stepId }, nobody, at('2026-03-03 10:00'));
    expect(refused('accept')).toMatchObject({ refusal: { unitId: 'hall' } });
    expect(refused('material-review')).toMatchObject({ refusal: { unitId: 'unit' } });
    expect(
      refusalOf(inReview(), { ...raise('2026-03-03 10:00', 'material-review', wd(4)), by: applicant }),
    ).toBe('only-staff');
  });
});

test('the log says it all: folded twice it is the same case', () => {
  const opened = fresh();
  const { caseNo, receivedAt, plan, practice, clockOffsetMs } = opened;
  const submitted = { type: 'submitted', at: receivedAt, materials: ['M01', 'M02', 'M03'] } as const;
  const { state, events, actIndex } = done(opened, raise('2026-03-02 10:00', 'audit', wd(3)));
  const log = [
    { by: applicant, event: submitted },
    ...events.map((event, index) => ({ by: index === actIndex ? staff('section-head') : null, event })),
  ];
  const opening = { caseNo, receivedAt, plan, practice, clockOffsetMs };

  expect(foldLog(opening, log)).toEqual(state);
  expect(foldLog(opening, log)).toEqual(foldLog(opening, log));
});
