/** 审查 where the steps stand in a line: which comes next, which is skipped, and what a return undoes. settled.md 17. */
import { describe, expect, test } from '@jest/globals';
import type { CaseState } from '../../../domain/case/state.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
import { act, at, calendar, done, play, refusalOf, staff } from '../builders.ts';
import { reviewedCase } from './side-road-cases.ts';

const review = (siteVisit?: boolean, when = '2026-03-03 10:00') =>
  act('completeStep', at(when), {
    step: 'material-review',
    ...(siteVisit === undefined ? {} : { siteVisit }),
  });
const visit = act('completeStep', at('2026-03-04 10:00'), { step: 'site-visit', staff: ['a', 'b'] });
const audit = act('completeStep', at('2026-03-05 10:00'), { step: 'audit' });
const returnTo = (to: string, when = '2026-03-05 11:00') =>
  act('returnStep', at(when), { to, reasonId: 'r' });

describe('the next step', () => {
  test.each([
    ['is the visit where there is one', true, 'site-visit', []],
    ['is the audit where there is none, and the visit alone was skipped', false, 'audit', ['site-visit']],
  ])('%s', (_sentence, siteVisit, next, skipped) => {
    const { state, events } = done(reviewedCase(), review(siteVisit));

    expect(events).toContainEqual(expect.objectContaining({ siteVisit, next, skipped }));
    expect(state).toMatchObject({ stepId: next, facts: { siteVisit }, completedSteps: ['material-review'] });
  });

  test('hangs on a fact that whoever is before it must settle', () => {
    expect(refusalOf(reviewedCase(), review())).toBe('fact-missing');
    expect(refusalOf(play(reviewedCase(), review(true)), visit)).toBe('allowed');
  });
});

describe('a return', () => {
  const offered = (state: CaseState) =>
    permittedActs(state, { by: staff('P'), at: at('2026-03-03 11:00'), calendar }).open;

  test('is offered only once there is a step to go back to', () => {
    expect(offered(reviewedCase())).not.toContain('returnStep');
    expect(offered(play(reviewedCase(), review(true)))).toContain('returnStep');
  });

  test('undoes the step and what came after it, and nothing before it', () => {
    const decidable = play(reviewedCase(), review(true), visit, audit);

    expect(decidable.completedSteps).toEqual(['material-review', 'site-visit', 'audit']);
    expect(play(decidable, returnTo('audit'))).toMatchObject({
      ...{ stepId: 'audit', completedSteps: ['material-review', 'site-visit'] },
    });
    expect(play(decidable, returnTo('material-review'))).toMatchObject({
      ...{ stepId: 'material-review', completedSteps: [] },
    });
    expect(refusalOf(play(decidable, returnTo('audit')), returnTo('material-review'))).toBe('allowed');
  });

  test('leaves what was settled: nobody is asked for it again, and another answer may be given', () => {
    const again = play(reviewedCase(), review(true), visit, audit, returnTo('material-review'));

    expect(again.facts).toEqual({ siteVisit: true });
    expect(play(again, review(undefined, '2026-03-05 12:00')).stepId).toBe('site-visit');
    expect(play(again, review(false, '2026-03-05 12:00')).stepId).toBe('audit');
  });
});
