import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import { drawnSigners } from '../../../domain/case/side-roads/signing.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan, Signing } from '../../../domain/catalogue/plan.ts';
import type { Post } from '../../../domain/organisation/organisation.ts';
import {
  act,
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

/** One review step, signed as the department says, then the decision. */
function signedPlan(signing?: Signing): Plan {
  const plan = foodPlan();
  return {
    ...plan,
    steps: plan.steps
      .filter(({ stepId }) => stepId !== 'site-visit' && stepId !== 'material-review')
      .map((step) => (step.stepId === 'audit' && signing !== undefined ? { ...step, signing } : step)),
  };
}

test.each<readonly [string, Signing | undefined, readonly string[]]>([
  ['nothing drawn', undefined, []],
  ['one signs, whoever else is named', { mode: 'one', postIds: ['a'] }, []],
  ['all sign, each once', { mode: 'all', postIds: ['a', 'b', 'a'] }, ['a', 'b']],
  ['the post of the step is no signer beside itself', { mode: 'any', postIds: ['post-audit', 'a'] }, ['a']],
  ['a ratio of nobody else', { mode: 'ratio', ratio: [1, 2] }, []],
])('who signs a step besides its post: %s', (_sentence, signing, posts) => {
  const audit = signedPlan(signing).steps.find(({ stepId }) => stepId === 'audit');

  expect(audit && drawnSigners(audit)).toEqual(posts);
});

const inReview = (plan = signedPlan()): CaseState =>
  play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('clerk')),
    act('startReview', at('2026-03-02 11:00'), {}),
  );

const of = (post: string, personId = `officer-${post}`): Permit => ({
  ...staff(personId),
  postId: `post-${post}`,
});
const now = at('2026-03-02 14:00');
const sign = (by: Permit, agrees?: boolean) =>
  act('completeStep', now, { step: 'audit', ...(agrees === undefined ? {} : { agrees }) }, by);
const add = (personId: string, by = of('audit')) =>
  act('addSigner', now, { step: 'audit', personId, reasonId: 'r' }, by);
const remove = (named: { personId: string } | { postId: string }) =>
  act('removeSigner', now, { step: 'audit', reasonId: 'r', ...named }, of('audit'));

const allThree: Signing = { mode: 'all', postIds: ['post-law', 'post-fire'] };

describe('签批: one', () => {
  test('a step of one post is done by one act, and its event says no more than it ever did', () => {
    const { events, state } = done(inReview(), sign(of('audit')));

    expect(events).toEqual([
      {
        type: 'stepCompleted',
        at: now,
        stepId: 'audit',
        next: 'decide',
        skipped: [],
        siteVisit: null,
        staff: [],
        opinionId: null,
      },
    ]);
    expect(state.state).toBe('awaiting-decision');
  });

  test('an added signer is awaited: two of two sign, in either order', () => {
    for (const order of [
      [of('audit'), of('law', 'expert')],
      [of('law', 'expert'), of('audit')],
    ]) {
      const asked = play(inReview(), add('expert'));
      const [first, last] = order.map((by) => sign(by));
      if (first === undefined || last === undefined) throw new Error('two signers');
      const half = done(asked, first);

      expect(half.events.map(({ type }) => type)).toEqual(['stepSigned']);
      expect(half.state.state).toBe('under-review');
      expect(done(half.state, last).events).toEqual([
        expect.objectContaining({ type: 'stepCompleted', agreed: true }),
      ]);
    }
  });

  test('a step of one that does not agree goes on to the decision with that opinion', () => {
    const { events, state } = done(inReview(), sign(of('audit'), false));

    expect(events).toEqual([expect.objectContaining({ type: 'stepCompleted', agreed: false })]);
    expect(state).toMatchObject({ state: 'awaiting-decision', disagreed: ['audit'] });
  });
});

describe('会签, 或签, 票签', () => {
  test.each<[string, Signing, readonly (readonly [string, boolean])[], string]>([
    [
      'all: three of three',
      allThree,
      [
        ['audit', true],
        ['law', true],
        ['fire', true],
      ],
      'agreed',
    ],
    [
      'all: two of three are not enough',
      allThree,
      [
        ['audit', true],
        ['law', true],
      ],
      'open',
    ],
    ['all: the first no settles it', allThree, [['law', false]], 'not agreed'],
    ['any: the first yes settles it', { ...allThree, mode: 'any' }, [['fire', true]], 'agreed'],
    ['any: one no leaves the others', { ...allThree, mode: 'any' }, [['fire', false]], 'open'],
    [
      'any: nobody',
      { ...allThree, mode: 'any' },
      [
        ['fire', false],
        ['law', false],
        ['audit', false],
      ],
      'not agreed',
    ],
    [
      '2/3: two of three',
      { ...allThree, mode: 'ratio', ratio: [2, 3] },
      [
        ['fire', true],
        ['law', true],
      ],
      'agreed',
    ],
    [
      '2/3: one no is outvoted',
      { ...allThree, mode: 'ratio', ratio: [2, 3] },
      [
        ['fire', true],
        ['law', false],
      ],
      'open',
    ],
    [
      '2/3: two noes settle it',
      { ...allThree, mode: 'ratio', ratio: [2, 3] },
      [
        ['fire', false],
        ['law', false],
      ],
      'not agreed',
    ],
    ['a half of three is two', { ...allThree, mode: 'ratio', ratio: [1, 2] }, [['fire', true]], 'open'],
  ])('%s', (_sentence, signing, given, result) => {
    const state = play(
      inReview(signedPlan(signing)),
      ...given.map(([post, agrees]) => sign(of(post), agrees)),
    );

    const reached =
      state.state === 'under-review' ? 'open' : state.disagreed.includes('audit') ? 'not agreed' : 'agreed';
    expect(reached).toBe(result);
  });

  test('a ratio is settled exactly when enough agree or enough can no longer agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (signers, part, rest, votes) => {
          const ratio = [part, part + rest - 1] as const;
          const postIds = Array.from({ length: signers - 1 }, (_, index) => `post-${index}`);
          const seats = ['audit', ...postIds.map((postId) => postId.slice('post-'.length))];
          let state = inReview(signedPlan({ mode: 'ratio', ratio, postIds }));
          const needed = Math.max(1, Math.ceil((ratio[0] * signers) / ratio[1]));
          let agreed = 0;

          for (const [index, seat] of seats.entries()) {
            const vote = votes[index] ?? true;
            state = done(state, sign(of(seat), vote)).state;
            agreed += vote ? 1 : 0;
            const left = signers - index - 1;
            const settled = agreed >= needed || agreed + left < needed;

            expect(state.state).toBe(settled ? 'awaiting-decision' : 'under-review');
            if (settled) {
              expect(state.disagreed.includes('audit')).toBe(agreed < needed);
              return;
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('what signers saw on the spot adds up, and is asked for only when the step is completed', () => {
    const plan = signedPlan({ mode: 'all', postIds: ['post-law'] });
    const onTheSpot = {
      ...plan,
      steps: plan.steps.map((step) => (step.stepId === 'audit' ? { ...step, minStaff: 2 } : step)),
    };
    const first = done(
      inReview(onTheSpot),
      act('completeStep', now, { step: 'audit', staff: ['a'] }, of('law')),
    ).state;

    expect(refusalOf(first, sign(of('audit')))).toBe('two-staff');
    expect(
      done(first, act('completeStep', now, { step: 'audit', staff: ['b'] }, of('audit'))).events,
    ).toEqual([expect.objectContaining({ type: 'stepCompleted', staff: ['a', 'b'] })]);
  });

  test('who is recused was not there: two must have been on the spot without that person', () => {
    const plan = signedPlan({ mode: 'all', postIds: ['post-law'] });
    const steps = plan.steps.map((step) => (step.stepId === 'audit' ? { ...step, minStaff: 2 } : step));
    const saw = (people: readonly string[], by: Permit) =>
      act('completeStep', now, { step: 'audit', staff: people }, by);
    const state = play(
      inReview({ ...plan, steps }),
      saw(['a', 'unlucky'], of('law')),
      act('recuse', now, { step: 'audit', personId: 'unlucky', reasonId: 'r' }),
    );

    expect(refusalOf(state, saw([], of('audit')))).toBe('two-staff');
    expect(done(state, saw(['b'], of('audit'))).events).toEqual([
      expect.objectContaining({ type: 'stepCompleted', staff: ['a', 'b'] }),
    ]);
  });

  test('what one signer settled stands when the others say nothing of it', () => {
    const plan = foodPlan();
    const steps = plan.steps.map((step) =>
      step.stepId === 'material-review' ? { ...step, signing: allThree } : step,
    );
    const review = (by: Permit, parts = {}) =>
      act('completeStep', now, { step: 'material-review', ...parts }, by);
    const first = done(inReview({ ...plan, steps }), review(of('law'), { siteVisit: true }));
    const second = done(first.state, review(of('fire')));

    expect(first.events).toEqual([
      expect.objectContaining({ type: 'stepSigned', facts: { siteVisit: true } }),
    ]);
    expect(second.events).toEqual([expect.objectContaining({ type: 'stepSigned', facts: {} })]);
    expect(done(second.state, review(of('material-review'))).events).toEqual([
      expect.objectContaining({ type: 'stepCompleted', siteVisit: true, next: 'site-visit' }),
    ]);
  });

  test('signing neither stops nor starts a clock', () => {
    const before = inReview(signedPlan(allThree));
    const after = play(before, sign(of('law')), add('expert'), sign(of('fire')));

    expect(clocksOf(after, calendar)).toEqual(clocksOf(before, calendar));
  });
});

describe('签批: who', () => {
  const waiting = () => inReview(signedPlan(allThree));

  test('a person signs once, and one who is not asked does not sign', () => {
    const half = play(waiting(), sign(of('law')));

    expect(refusalOf(half, sign(of('law')))).toBe('signed-already');
    expect(refusalOf(half, sign(of('law', 'colleague of the same post')))).toBe('not-a-signer');
    expect(refusalOf(half, sign(of('fire', 'officer-law')))).toBe('signed-already');
    expect(refusalOf(half, sign(of('other')))).toBe('not-a-signer');
  });

  test('who signed has reviewed, and does not decide', () => {
    const state = play(waiting(), sign(of('law')), sign(of('audit')), sign(of('fire')));

    expect(refusalOf(state, act('grant', now, { document: paper }, staff('officer-law')))).toBe(
      'same-officer',
    );
    expect(refusalOf(state, act('grant', now, { document: paper }, staff('decider')))).toBe('allowed');
  });

  test('a permit against the opinion of the review needs a reason; a refusal has one anyway', () => {
    const state = play(waiting(), sign(of('law'), false));

    expect(refusalOf(state, act('grant', now, { document: paper }))).toBe('against-opinion');
    expect(refusalOf(state, act('grant', now, { document: paper, reasonId: 'r' }))).toBe('allowed');
    expect(refusalOf(state, act('refuse', now, { document: paper, reasonId: 'r' }))).toBe('allowed');
  });

  test('returned, a step is signed anew by the signers of the plan, and the old opinion is gone', () => {
    const against = play(waiting(), add('expert'), sign(of('law'), false));
    const again = play(against, act('returnStep', now, { to: 'audit', reasonId: 'r' }, staff('decider')));

    expect(again).toMatchObject({ state: 'under-review', disagreed: [], signings: [] });
    expect(play(again, sign(of('law')), sign(of('audit')), sign(of('fire'))).state).toBe('awaiting-decision');
  });

  test('one more signer, one less: the signature goes with the signer', () => {
    const three = waiting();

    expect(refusalOf(three, add('clerk'))).toBe('same-officer');
    expect(refusalOf(play(three, add('expert')), add('expert'))).toBe('signer-already');
    expect(refusalOf(three, remove({ personId: 'expert' }))).toBe('signer-unknown');
    expect(refusalOf(three, act('addSigner', now, { step: 'audit', reasonId: 'r' }, of('audit')))).toBe(
      'signer-unclear',
    );
    const less = play(three, sign(of('law')), remove({ postId: 'post-law' }), sign(of('fire')));
    expect(less.state).toBe('under-review');
    expect(done(less, sign(of('audit'))).events).toEqual([
      expect.objectContaining({ type: 'stepCompleted', agreed: true }),
    ]);
  });

  test('who is taken away and asked again signs anew; what the others signed stands', () => {
    const without = play(waiting(), sign(of('fire')), sign(of('law')), remove({ postId: 'post-law' }));
    const again = play(
      without,
      act('addSigner', now, { step: 'audit', postId: 'post-law', reasonId: 'r' }, of('audit')),
    );

    expect(play(without, sign(of('audit'))).state).toBe('awaiting-decision');
    const half = play(again, sign(of('audit')));
    expect(half.state).toBe('under-review');
    expect(play(half, sign(of('law'))).state).toBe('awaiting-decision');
  });

  test('left half signed, a step that is entered again is signed anew', () => {
    const plan = foodPlan();
    const steps = plan.steps.map((step) => (step.stepId === 'audit' ? { ...step, signing: allThree } : step));
    const review = act('completeStep', now, { step: 'material-review', siteVisit: false });
    const half = play(inReview({ ...plan, steps }), review, sign(of('law')), sign(of('fire')));
    const again = play(half, act('returnStep', now, { to: 'material-review', reasonId: 'r' }), review);

    expect(again.signings).toEqual([]);
    expect(play(again, sign(of('audit'))).state).toBe('under-review');
  });

  test('a person asked by name signs for himself also where he holds the post; the post is still to sign', () => {
    const asked = play(inReview(), add('expert'));
    const { state, events } = done(asked, sign(of('audit', 'expert')));

    expect(events).toEqual([expect.objectContaining({ type: 'stepSigned', signer: { personId: 'expert' } })]);
    expect(play(state, sign(of('audit'))).state).toBe('awaiting-decision');
  });

  test('handed to a colleague, the seat of the step’s own post is the colleague’s and nobody else’s', () => {
    const hand = act('transferTask', now, { step: 'audit', to: 'new', reasonId: 'r' }, of('audit'));
    const state = play(waiting(), hand);

    expect(refusalOf(state, sign(of('audit')))).toBe('transferred');
    expect(refusalOf(state, sign(of('other', 'stranger')))).toBe('not-a-signer');
    expect(done(state, sign(of('other', 'new'))).events).toEqual([
      expect.objectContaining({ type: 'stepSigned', signer: { postId: 'post-audit' } }),
    ]);
    expect(refusalOf(state, sign(of('law')))).toBe('allowed');
    const signed = play(state, sign(of('other', 'new')));
    expect(refusalOf(signed, sign(of('audit')))).toBe('not-a-signer');
  });

  test('the last who has yet to sign cannot be removed: a step ends by a signature', () => {
    const last = play(waiting(), sign(of('law')), sign(of('fire')));

    expect(refusalOf(last, remove({ postId: 'post-audit' }))).toBe('last-signer');
    expect(refusalOf(inReview(), remove({ postId: 'post-audit' }))).toBe('last-signer');
    expect(refusalOf(play(last, add('expert')), remove({ postId: 'post-audit' }))).toBe('allowed');
  });

  test('only an open review step has signers to add', () => {
    const decide = play(inReview(), sign(of('audit')));

    expect(
      refusalOf(inReview(), act('addSigner', now, { step: 'decide', personId: 'x', reasonId: 'r' })),
    ).toBe('not-signed-here');
    expect(refusalOf(decide, act('addSigner', now, { step: 'audit', personId: 'x', reasonId: 'r' }))).toBe(
      'wrong-state',
    );
  });
});

test('the post of the step or the section head arranges who signs; a signer signs with a post of one’s own', () => {
  const post = (parts: Partial<Post>): Post & { rank: 'A' } => ({
    ...{ postId: 'post-x', unitId: 'unit', type: 'REVIEW', name: 'x', powers: ['review'], rank: 'A' },
    ...parts,
  });
  const state = play(inReview(signedPlan({ mode: 'all', postIds: ['post-law'] })), add('expert'));
  const ask = (
    name: 'addSigner' | 'removeSigner' | 'transferTask' | 'completeStep' | 'recuse',
    personId: string,
    held: Partial<Post>,
  ) => {
    const actor = { kind: 'staff', personId, ownsCase: false, posts: [post(held)], letters: [] } as const;
    const verdict = mayPerform(name, state, actor, now);
    return verdict.ok ? verdict.outcome.postId : verdict.refusal.code;
  };

  expect(ask('addSigner', 'P', { postId: 'post-audit' })).toBe('post-audit');
  expect(ask('addSigner', 'P', { postId: 'head', type: 'AUDIT', powers: [] })).toBe('head');
  expect(ask('addSigner', 'P', { postId: 'head', type: 'AUDIT', unitId: 'elsewhere' })).toBe('not-your-post');
  expect(ask('addSigner', 'P', { postId: 'post-law' })).toBe('not-your-post');
  expect(ask('removeSigner', 'P', { postId: 'head', type: 'AUDIT', powers: [] })).toBe('head');
  expect(ask('transferTask', 'P', { postId: 'head', type: 'AUDIT', powers: [] })).toBe('head');
  expect(ask('recuse', 'P', { postId: 'lead', type: 'LEADER', powers: [] })).toBe('lead');
  expect(ask('completeStep', 'P', { postId: 'post-law' })).toBe('post-law');
  expect(ask('completeStep', 'expert', { postId: 'post-own' })).toBe('post-own');
  expect(ask('completeStep', 'expert', { postId: 'post-own', unitId: 'elsewhere' })).toBe('letter-missing');
  expect(ask('completeStep', 'stranger', { postId: 'post-own' })).toBe('not-your-post');
});

test('a limit of the step runs on until the last signature', () => {
  const state = play(inReview(signedPlan(allThree)), sign(of('law')));

  // Accepted on Monday 03-02: one working day, so Tuesday 03-03.
  expect(clocksOf(state, calendar).find(({ stepId }) => stepId === 'audit')).toMatchObject({
    limit: wd(1),
    lastDayOn: '2026-03-03',
    state: 'running',
  });
});
