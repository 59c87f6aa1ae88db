import { describe, expect, test } from '@jest/globals';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { ActName } from '../../../domain/case/acts.ts';
import type { Letter, Post } from '../../../domain/organisation/organisation.ts';
import { stepOf } from '../../../domain/case/plan-steps.ts';
import { at, foodPlan } from '../builders.ts';

const post = (parts: Partial<Post> & { rank?: 'A' | 'B' }): Post & { rank: 'A' | 'B' } => ({
  postId: 'post-accept',
  unitId: 'hall',
  type: 'ACCEPT',
  name: '综合受理岗',
  powers: ['accept'],
  rank: 'A',
  ...parts,
});
const letter = (parts: Partial<Letter>): Letter => ({
  letterId: 'L1',
  letterNo: '测试代字〔2026〕14号',
  unitId: 'unit',
  holder: { unitId: 'hall' },
  powers: ['accept', 'serve'],
  itemIds: ['I02'],
  validFrom: '2026-01-01' as never,
  validTo: '2026-12-31' as never,
  ...parts,
});
const person = (parts: Partial<Actor>): Actor => ({
  kind: 'staff',
  personId: 'P',
  ownsCase: false,
  posts: [],
  letters: [],
  ...parts,
});
const asks = (act: ActName, actor: Actor, stepId = 'accept', when = at('2026-03-02 10:00')) => {
  const verdict = mayPerform(act, { plan: foodPlan(), stepId }, actor, when);
  return verdict.ok ? (verdict.outcome.letterId ?? 'own power') : verdict.refusal.code;
};
const decider = post({ postId: 'post-decide', unitId: 'unit', type: 'DECIDE', powers: ['decide'] });

test.each([
  [
    'a hall clerk accepts by letter of the department',
    'accept',
    person({ posts: [post({})], letters: [letter({})] }),
    'accept',
    'L1',
  ],
  [
    'without the letter the hall may not accept',
    'accept',
    person({ posts: [post({})] }),
    'accept',
    'letter-missing',
  ],
  [
    'a letter for another item does not help',
    'accept',
    person({ posts: [post({})], letters: [letter({ itemIds: ['I01'] })] }),
    'accept',
    'letter-missing',
  ],
  [
    'a post without the power may not',
    'accept',
    person({ posts: [post({ powers: [] })], letters: [letter({})] }),
    'accept',
    'power-missing',
  ],
  [
    'somebody of another post may not',
    'accept',
    person({ posts: [decider], letters: [letter({})] }),
    'accept',
    'not-your-post',
  ],
  [
    'the reviewer needs no letter in the own department',
    'completeStep',
    person({ posts: [post({ postId: 'post-audit', unitId: 'unit', powers: ['review'] })] }),
    'audit',
    'own power',
  ],
  ['the decider decides only by letter', 'grant', person({ posts: [decider] }), 'decide', 'letter-missing'],
  [
    'the decider with a letter decides',
    'grant',
    person({
      posts: [decider],
      letters: [letter({ holder: { postId: 'post-decide' }, powers: ['decide'] })],
    }),
    'decide',
    'L1',
  ],
  ['only the head extends', 'extend', person({ posts: [decider] }), 'decide', 'only-head'],
  [
    'the deputy in the leader post does not extend',
    'extend',
    person({ posts: [post({ postId: 'lead', unitId: 'unit', type: 'LEADER', rank: 'B' })] }),
    'decide',
    'only-head',
  ],
  [
    'the head extends',
    'extend',
    person({ posts: [post({ postId: 'lead', unitId: 'unit', type: 'LEADER' })] }),
    'decide',
    'own power',
  ],
  ['staff never withdraw', 'withdraw', person({ posts: [post({})] }), 'accept', 'only-applicant'],
  [
    'another applicant does not withdraw',
    'withdraw',
    person({ kind: 'applicant' }),
    'accept',
    'only-applicant',
  ],
  [
    'the applicant of the case withdraws',
    'withdraw',
    person({ kind: 'applicant', ownsCase: true }),
    'accept',
    'own power',
  ],
] as const)('%s', (_sentence, act, actor, stepId, answer) => {
  expect(asks(act, actor, stepId)).toBe(answer);
});

test('while no step is open, as in a joint case that waits for its children, the deciding post has it', () => {
  const place = { plan: foodPlan(), stepId: null };
  const may = (actor: Actor) => mayPerform('startConsultation', place, actor, at('2026-03-02 10:00'));
  const powers = ['decide'] as const;
  const letters = [letter({ holder: { postId: 'post-decide' }, powers })];

  expect(may(person({ posts: [decider], letters })).ok).toBe(true);
  expect(may(person({ posts: [post({})], letters }))).toMatchObject({
    refusal: { code: 'not-your-post', postId: 'post-decide' },
  });
});

test('an expired letter is named with its last day', () => {
  const clerk = person({ posts: [post({})], letters: [letter({})] });

  expect(asks('accept', clerk, 'accept', at('2025-12-31 23:59'))).toBe('letter-expired');
  expect(asks('accept', clerk, 'accept', at('2026-01-01 00:00'))).toBe('L1');
  expect(asks('accept', clerk, 'accept', at('2026-12-31 23:59'))).toBe('L1');
  expect(asks('accept', clerk, 'accept', at('2027-01-01 00:00'))).toBe('letter-expired');
});

describe('a hearing that an interested party asks for', () => {
  const reviewer = person({ posts: [post({ postId: 'post-audit', unitId: 'unit', powers: ['review'] })] });
  const clerk = person({ posts: [post({})], letters: [letter({})] });

  test.each([
    ['whoever has the case records it', reviewer, 'own power'],
    ['so does the window that accepted it, by its letter', clerk, 'L1'],
    ['nobody else does', person({ posts: [decider] }), 'not-your-post'],
    ['the applicant asks for himself', person({ kind: 'applicant', ownsCase: true }), 'own power'],
    ['another applicant does not', person({ kind: 'applicant' }), 'only-applicant'],
  ])('%s', (_sentence, actor, answer) => {
    expect(asks('requestHearing', actor, 'audit')).toBe(answer);
  });
});

test('another agency that must approve does it by its own power; the deciding one still needs its letter', () => {
  const police = person({ posts: [post({ postId: 'post-police', unitId: 'police', powers: ['decide'] })] });
  const plan = foodPlan();
  const consent = {
    ...stepOf(plan, 'audit'),
    postId: 'post-police',
    unitId: 'police',
    power: 'decide',
  } as const;
  const steps = plan.steps.map((one) => (one.stepId === 'audit' ? consent : one));
  const at10 = at('2026-03-02 10:00');

  expect(mayPerform('completeStep', { plan: { ...plan, steps }, stepId: 'audit' }, police, at10)).toEqual({
    ok: true,
    outcome: { postId: 'post-police', letterId: null },
  });
  expect(asks('grant', person({ posts: [decider] }), 'decide')).toBe('letter-missing');
});
