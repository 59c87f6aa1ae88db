import { expect, test } from '@jest/globals';
import { mayPerformOnMatter } from '../../../domain/supervision/matter-authority.ts';
import type { MatterActor } from '../../../domain/supervision/matter-authority.ts';
import { answerDueOn, nextRung } from '../../../domain/supervision/matter-ladder.ts';
import type { MatterState } from '../../../domain/supervision/matter.ts';
import { calendar } from '../builders.ts';
import { climbed, done, openedMatter, tried } from './matter-driver.ts';

const evidence = { evidenceId: 'e' };
const yellow = () => openedMatter('card', '2026-03-04 00:00');

test('a card is appealed within three working days of its issue, once; afterwards that is refused', () => {
  const upheld = done(
    done(yellow(), 'appeal', '2026-03-05 10:00', evidence),
    'uphold',
    '2026-03-06 10:00',
    {},
    'S',
  );

  expect(done(yellow(), 'appeal', '2026-03-09 23:59', evidence).state).toBe('appealed');
  expect(tried(yellow(), 'appeal', '2026-03-10 00:00', evidence)).toBe('appeal-too-late');
  expect(tried(upheld, 'appeal', '2026-03-06 11:00', evidence)).toBe('already-appealed');
});

test('a raised card may be appealed within three working days of the raise', () => {
  const raised = {
    ...yellow(),
    level: 'red',
    raisedAt: openedMatter('card', '2026-03-07 00:00').openedAt,
  } as const;

  expect(done(raised, 'appeal', '2026-03-12 10:00', evidence).state).toBe('appealed');
  expect(tried(raised, 'appeal', '2026-03-13 00:00', evidence)).toBe('appeal-too-late');
});

test('an open appeal keeps the yellow from being raised; the body is reminded once to decide it', () => {
  const appealed = done(yellow(), 'appeal', '2026-03-05 10:00', evidence);

  expect(climbed(appealed)).toEqual(['2026-03-13T00:00 appeal-undecided']);
  expect(answerDueOn(appealed, calendar)).toBe('2026-03-12');
});

test('an open appeal against a red card does not keep it from the government leader', () => {
  const red = openedMatter('card', '2026-03-04 00:00', { level: 'red' });

  expect(climbed(done(red, 'appeal', '2026-03-05 10:00', evidence))).toEqual([
    '2026-03-12T00:00 government-leader',
    '2026-03-13T00:00 appeal-undecided',
  ]);
});

test('a card that was upheld is to be answered, its days begin anew that day, and only then it is closed', () => {
  const appealed = done(yellow(), 'appeal', '2026-03-05 10:00', evidence);
  const upheld = done(appealed, 'uphold', '2026-03-10 10:00', {}, 'S');

  expect(climbed(upheld)[0]).toBe('2026-03-13T00:00 raised');
  expect(tried(upheld, 'close', '2026-03-11 10:00')).toBe('answer-first');
  expect(done(done(upheld, 'answer', '2026-03-11 10:00'), 'close', '2026-03-11 11:00').state).toBe('closed');
});

test('one that was answered before its appeal is closed after it without a second answer', () => {
  const answered = done(yellow(), 'answer', '2026-03-04 10:00');
  const appealed = done(answered, 'appeal', '2026-03-05 10:00', evidence);
  const upheld = done(appealed, 'uphold', '2026-03-06 10:00', {}, 'S');

  expect(done(upheld, 'close', '2026-03-06 11:00').state).toBe('closed');
});

test('a revoked card climbs nothing and takes no act any more', () => {
  const appealed = done(yellow(), 'appeal', '2026-03-05 10:00', evidence, 'clerk');
  const revoked = done(appealed, 'revoke', '2026-03-06 10:00', {}, 'S');

  expect(nextRung(revoked, calendar)).toBeNull();
  expect(tried(revoked, 'answer', '2026-03-06 11:00')).toBe('matter-ended');
});

test('whoever appealed does not decide it, whatever post they hold', () => {
  const appealed = done(yellow(), 'appeal', '2026-03-05 10:00', evidence, 'clerk');

  expect(tried(appealed, 'revoke', '2026-03-06 10:00', {}, 'clerk')).toBe('own-unit');
  expect(tried(appealed, 'uphold', '2026-03-06 10:00', {}, 'clerk')).toBe('own-unit');
});

test('the supervision body decides an appeal, nobody of the unit does', () => {
  const supervisor = {
    ...{ personId: 'S', holdsPost: false, leadsUnit: false, firstResponsible: false },
    ...{ governmentLeader: false, supervisor: true },
  };
  const code = (actor: object): string => {
    const verdict = mayPerformOnMatter('revoke', { ...supervisor, ...actor }, 'card');
    return verdict.ok ? 'ok' : verdict.refusal.code;
  };

  expect(code({})).toBe('ok');
  expect(code({ concerned: true })).toBe('own-unit');
  expect(code({ supervisor: false, holdsPost: true })).toBe('not-your-matter');
  expect(code({ barred: true })).toBe('about-yourself');
});

test('of a card of the supervision body itself the government leader above it decides, closes and orders; none there: nobody', () => {
  const nobody = { personId: 'X', holdsPost: false, leadsUnit: false, firstResponsible: false };
  const supervisor = { ...nobody, governmentLeader: false, supervisor: true, concerned: true };
  const leader = { ...nobody, governmentLeader: true, supervisor: false };
  const acts = ['uphold', 'revoke', 'close', 'escalate'] as const;
  const codes = (actor: MatterActor): string[] =>
    acts.map((act) => {
      const verdict = mayPerformOnMatter(act, actor, 'card');
      return verdict.ok ? verdict.outcome : verdict.refusal.code;
    });

  expect(codes({ ...leader, superior: 'held' })).toEqual(acts.map(() => 'superior'));
  expect(codes({ ...supervisor, superior: 'held' })).toEqual(acts.map(() => 'not-your-matter'));
  expect(codes({ ...supervisor, superior: 'vacant' })).toEqual(acts.map(() => 'superior-vacant'));
  expect(codes({ ...leader, superior: null }).slice(0, 2)).toEqual(['not-your-matter', 'not-your-matter']);
});

test('a suspicion (P10, P12) is upheld or revoked once answered, or left unanswered; any other card only once it is appealed', () => {
  const card = { cardKey: 'C1/P12/5/burst', clockId: null, level: 'yellow', threshold: 'found' } as const;
  const answered = (suspected: MatterState) => done(suspected, 'answer', '2026-03-05 10:00');
  const suspicion = openedMatter('card', '2026-03-04 00:00', { card });
  const upheld = done(answered(suspicion), 'uphold', '2026-03-06 10:00', {}, 'S');

  expect(tried(suspicion, 'uphold', '2026-03-05 10:00', {}, 'S')).toBe('matter-wrong-state');
  expect(done({ ...suspicion, rungs: ['raise'] }, 'uphold', '2026-03-09 10:00', {}, 'S').state).toBe(
    'upheld',
  );
  expect(done(answered(suspicion), 'revoke', '2026-03-06 10:00', {}, 'S').state).toBe('revoked');
  expect(tried(answered(yellow()), 'uphold', '2026-03-06 10:00', {}, 'S')).toBe('matter-wrong-state');
  expect(done(upheld, 'appeal', '2026-03-09 10:00', evidence).state).toBe('appealed');
  expect(tried(upheld, 'appeal', '2026-03-10 00:00', evidence)).toBe('appeal-too-late');
});
