import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { act, calendar, done, play, refusalOf, staff } from '../builders.ts';
import { graph, inReview, day, complete, twoBranches, step } from './drawn-flow.ts';

describe('退回', () => {
  test('a return cancels the branches that come after it; the clock goes on with what it had used', () => {
    const plan = graph({
      accept: ['first'],
      first: ['site', 'paper'],
      site: ['audit'],
      paper: ['audit'],
      audit: ['decide'],
    });
    const both = play(inReview(plan), complete('first', day('03 10:00')));
    const { state, events } = done(both, act('returnStep', day('05 10:00'), { to: 'first', reasonId: 'r' }));

    expect(events.filter(({ type }) => type === 'stepReturned')).toEqual([
      expect.objectContaining({ from: 'site', to: 'first', open: ['first'], completed: [] }),
    ]);
    expect(state).toMatchObject({ openSteps: ['first'], completedSteps: [] });
    expect([step(state, 'site')?.state, step(state, 'paper')?.state]).toEqual(['stopped', 'stopped']);
    // Of three days from Monday 03-02 one (03-03) was used; back on Thursday 03-05, 06 is the second, Monday 09 the third.
    expect(step(state, 'first')).toMatchObject({
      startOn: '2026-03-02',
      lastDayOn: '2026-03-09',
      state: 'running',
    });
    expect(clocksOf(state, calendar).find(({ clock }) => clock === 'statutory')).toMatchObject({
      ...{ startOn: '2026-03-02', lastDayOn: '2026-03-30', excluded: [], state: 'running' },
    });
  });

  test('a branch returned to leaves the other open', () => {
    const plan = graph({
      ...{ accept: ['site', 'paper'], site: ['site-check'], 'site-check': ['audit'], paper: ['audit'] },
      audit: ['decide'],
    });
    const state = play(
      inReview(plan),
      complete('site'),
      act('returnStep', day('02 15:00'), { to: 'site', reasonId: 'r' }),
    );

    expect(state.openSteps).toEqual(['site', 'paper']);
  });

  test('a step of another branch is no earlier step', () => {
    const plan = graph({ accept: ['site', 'paper'], site: ['audit'], paper: ['audit'], audit: ['decide'] });

    expect(
      refusalOf(
        play(inReview(plan), complete('paper')),
        act('returnStep', day('02 15:00'), { to: 'paper', reasonId: 'r' }),
      ),
    ).toBe('not-an-earlier-step');
  });

  test('from the decision the case may go back into both branches, one at a time', () => {
    const all = play(inReview(twoBranches()), complete('site'), complete('paper'), complete('audit'));
    const back = play(all, act('returnStep', day('02 15:00'), { to: 'paper', reasonId: 'r' }));

    expect(back).toMatchObject({ state: 'under-review', openSteps: ['paper'], completedSteps: ['site'] });
    expect(play(back, complete('paper', day('02 16:00'))).openSteps).toEqual(['audit']);
  });

  test('a drawn loop asks its question anew each time round', () => {
    const plan = graph({
      accept: ['site'],
      site: ['audit'],
      audit: [
        { to: 'site', when: { var: 'redo' } },
        { to: 'decide', when: 'otherwise' },
      ],
    });
    const audit = (redo?: boolean) =>
      complete('audit', day('02 15:00'), redo === undefined ? {} : { facts: { redo } });
    const again = play(inReview(plan), complete('site'), audit(true));

    expect(again).toMatchObject({ openSteps: ['site'], completedSteps: [], facts: {} });
    const asked = play(again, complete('site', day('02 15:00')));
    expect(refusalOf(asked, audit())).toBe('fact-missing');
    expect(play(asked, audit(false)).state).toBe('awaiting-decision');
  });
});

describe('循环', () => {
  const redo = (stepId: string, again: boolean, by = staff(`officer-${stepId}`)) =>
    act('completeStep', day('02 15:00'), { step: stepId, facts: { redo: again } }, by);

  test('a step that leads back to itself is done again, and not done until then', () => {
    const plan = graph({
      accept: ['audit'],
      audit: [
        { to: 'audit', when: { var: 'redo' } },
        { to: 'decide', when: 'otherwise' },
      ],
    });
    const { state } = done(inReview(plan), redo('audit', true));

    expect(state).toMatchObject({ openSteps: ['audit'], completedSteps: [], facts: {} });
    expect(play(state, redo('audit', false)).state).toBe('awaiting-decision');
  });

  test('and is signed anew by all who sign it', () => {
    const plan = graph({
      accept: ['audit'],
      audit: [
        { to: 'audit', when: { var: 'redo' } },
        { to: 'decide', when: 'otherwise' },
      ],
    });
    const signing = { mode: 'all', postIds: ['post-law'] } as const;
    const steps = plan.steps.map((one) => (one.stepId === 'audit' ? { ...one, signing } : one));
    const of = (post: string) => ({ ...staff(post), postId: `post-${post}` });
    const again = play(
      inReview({ ...plan, steps }),
      redo('audit', true, of('law')),
      redo('audit', true, of('audit')),
    );

    expect(again).toMatchObject({ openSteps: ['audit'], signings: [] });
    expect(play(again, redo('audit', false, of('law'))).state).toBe('under-review');
  });
});
