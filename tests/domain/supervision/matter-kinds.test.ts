import { expect, test } from '@jest/globals';
import { KINDS } from '../../../domain/supervision/matter-kinds/kinds.ts';
import { MATTER_KINDS, RUNGS } from '../../../domain/supervision/matter-names.ts';
import { MATTER_ACT_NAMES } from '../../../domain/supervision/matter-act.ts';
import { answerDueOn, nextRung } from '../../../domain/supervision/matter-ladder.ts';
import { at, calendar } from '../builders.ts';
import { climbed, done, openedMatter, tried } from './matter-driver.ts';

test.each(MATTER_KINDS)('the row of %s is whole: every act has somebody, every rung a state', (kind) => {
  const { opens, acts, who, apart, rungs } = KINDS[kind];
  const states = Object.keys(acts);
  const possible = new Set(Object.values(acts).flat());

  expect(acts[opens]).not.toEqual([]);
  expect([...possible].sort()).toEqual(Object.keys(who).sort());
  expect(apart.filter((act) => !possible.has(act))).toEqual([]);
  expect(
    rungs.flatMap((row) => [...row.in, ...(row.asksIn ?? [])]).filter((one) => !states.includes(one)),
  ).toEqual([]);
  expect(new Set(rungs.map(({ rung }) => rung)).size).toBe(rungs.length);
});

test('a state that ends one kind of matter ends every kind', () => {
  const rows = Object.values(KINDS).flatMap(({ acts }) => Object.entries(acts));
  const ends = new Set(rows.filter(([, open]) => open.length === 0).map(([state]) => state));

  expect(rows.filter(([state, open]) => ends.has(state) && open.length > 0)).toEqual([]);
});

test('every act and every rung belongs to some kind', () => {
  const rows = Object.values(KINDS);

  expect(MATTER_ACT_NAMES.filter((act) => rows.every(({ who }) => !(act in who)))).toEqual([]);
  expect(RUNGS.filter((rung) => rows.every(({ rungs }) => rungs.every((row) => row.rung !== rung)))).toEqual(
    [],
  );
});

test('a broken promise is explained within one working day, once; late it can still be', () => {
  const due = openedMatter('delay-explanation', '2026-03-13 00:00');

  expect(answerDueOn(due, calendar)).toBe('2026-03-16');
  expect(climbed(due)).toEqual(['2026-03-17T00:00 explanation-overdue']);
  expect(done(due, 'explain', '2026-03-20 09:00')).toMatchObject({ state: 'explained' });
  expect(tried(done(due, 'explain', '2026-03-16 09:00'), 'explain', '2026-03-16 10:00')).toBe('matter-ended');
});

test('an order has its own limit; an extension by authority moves it once, and later only', () => {
  const order = openedMatter('supervision-order', '2026-03-09 10:00', { dueOn: '2026-03-13' as never });
  const extended = done(order, 'extend', '2026-03-10 10:00', { dueOn: '2026-03-18' });

  expect(climbed(order)).toEqual(['2026-03-14T00:00 overdue', '2026-03-19T00:00 government-leader']);
  expect(tried(order, 'extend', '2026-03-10 10:00', { dueOn: '2026-03-13' })).toBe('limit-not-later');
  expect(tried(extended, 'extend', '2026-03-11 10:00', { dueOn: '2026-03-20' })).toBe('extended-once');
  expect(climbed(extended)[0]).toBe('2026-03-19T00:00 overdue');
});

test('a rung that has fired does not fire again when the answer is returned with a new limit', () => {
  const order = openedMatter('supervision-order', '2026-03-09 10:00', { dueOn: '2026-03-11' as never });
  const overdue = { ...order, rungs: ['overdue'] as const };
  const answered = done(overdue, 'answer', '2026-03-12 10:00');
  const returned = done(answered, 'returnAnswer', '2026-03-12 11:00', { dueOn: '2026-03-16' });

  expect(returned).toMatchObject({ state: 'returned', answeredAt: null, limitOn: '2026-03-16' });
  expect(climbed(returned)).toEqual(['2026-03-20T00:00 government-leader']);
});

test('an order that was taken over is answered by the unit no more', () => {
  const order = openedMatter('supervision-order', '2026-03-09 10:00', { dueOn: '2026-03-13' as never });
  const taken = done(order, 'takeOver', '2026-03-10 10:00');

  expect(tried(taken, 'answer', '2026-03-10 11:00')).toBe('matter-wrong-state');
  expect(done(taken, 'close', '2026-03-11 11:00').state).toBe('closed');
});

test('a complaint: accepted in 2, settled in 10, extended by 5 at most, called back in 3 working days', () => {
  const received = openedMatter('complaint', '2026-03-09 10:00');
  const accepted = done(received, 'accept', '2026-03-10 10:00');
  const answered = done(accepted, 'answer', '2026-03-20 10:00');

  expect(climbed(received)).toEqual(['2026-03-12T00:00 acceptance-overdue']);
  expect(climbed(accepted)).toEqual(['2026-03-25T00:00 settlement-overdue']);
  expect(tried(accepted, 'extend', '2026-03-11 10:00', { dueOn: '2026-04-01' })).toBe('limit-too-far');
  const extended = done(accepted, 'extend', '2026-03-11 10:00', { dueOn: '2026-03-31' });
  expect(climbed(extended)).toEqual(['2026-04-01T00:00 settlement-overdue']);
  expect(climbed(answered)).toEqual(['2026-03-26T00:00 call-back-overdue']);
});

test('a bad rating: contacted in 1, put right in 5 (complex 15), called back in 5 working days; misjudged it is revoked', () => {
  const received = openedMatter('bad-rating', '2026-03-09 10:00');
  const contacted = done(received, 'contact', '2026-03-10 10:00');

  expect(climbed(received)).toEqual(['2026-03-11T00:00 contact-overdue']);
  expect(climbed(contacted)).toEqual(['2026-03-18T00:00 overdue']);
  expect(tried(contacted, 'extend', '2026-03-11 10:00', { dueOn: '2026-04-01' })).toBe('limit-too-far');
  const appealed = done(contacted, 'appeal', '2026-03-16 10:00', { evidenceId: 'e' });
  expect(climbed(appealed)).toEqual(['2026-03-24T00:00 appeal-undecided']);
  expect(done(appealed, 'revoke', '2026-03-17 10:00', {}, 'another').state).toBe('revoked');
  expect(tried(contacted, 'appeal', '2026-03-17 00:00', { evidenceId: 'e' })).toBe('appeal-too-late');
});

test('an opinion that does not come is reminded of once, and taken note of when given', () => {
  const asked = openedMatter('third-party-opinion', '2026-03-09 10:00', { dueOn: '2026-03-13' as never });

  expect(climbed(asked)).toEqual(['2026-03-14T00:00 overdue']);
  expect(done(done(asked, 'answer', '2026-03-10 10:00'), 'close', '2026-03-11 10:00').state).toBe('closed');
});

test('a rectification is verified by the supervision body, or sent back', () => {
  const sent = openedMatter('rectification', '2026-03-09 10:00', { dueOn: '2026-03-20' as never });
  const reported = done(sent, 'answer', '2026-03-18 10:00');

  expect(nextRung(reported, calendar)?.at).toBe(at('2026-03-21 00:00'));
  expect(done(reported, 'returnAnswer', '2026-03-19 10:00', { dueOn: '2026-03-25' }).state).toBe('returned');
});

test('whoever decides an appeal may ask a unit that it does not concern, by a day within fifteen working days', () => {
  const appealed = done(openedMatter('card', '2026-03-02 10:00'), 'appeal', '2026-03-03 10:00', {
    evidenceId: 'e',
  });
  const ask = (unitId: string, dueOn: string): unknown =>
    tried(appealed, 'seekOpinion', '2026-03-04 10:00', { unitId, dueOn });

  expect(ask('hall', '2026-03-10')).toBe('not-a-third-party');
  expect(ask('legal', '2026-03-04')).toBe('limit-not-later');
  expect(ask('legal', '2026-03-26')).toBe('limit-too-far');
  expect(ask('legal', '2026-03-25')).toMatchObject({ state: 'appealed' });
});

test('an opinion that does not come by its limit reads as none: only then may the question be closed', () => {
  const asked = openedMatter('third-party-opinion', '2026-03-04 10:00', { dueOn: '2026-03-10' as never });

  expect(tried(asked, 'close', '2026-03-10 17:00')).toBe('opinion-not-due');
  expect(done(asked, 'close', '2026-03-11 09:00')).toMatchObject({ state: 'closed' });
  expect(
    done(done(asked, 'answer', '2026-03-05 09:00'), 'close', '2026-03-05 10:00', {}, 'other'),
  ).toMatchObject({ state: 'closed' });
});
