import { expect, test } from '@jest/globals';
import { evolveMatter } from '../../../domain/supervision/matter-evolve.ts';
import type { MatterState } from '../../../domain/supervision/matter.ts';
import { at } from '../builders.ts';
import { climbed, done, openedMatter, tried } from './matter-driver.ts';

const explained = (): MatterState => {
  const opened = openedMatter('accountability', '2026-03-07 00:00');
  return done(done(opened, 'freezeFacts', '2026-03-09 10:00'), 'explain', '2026-03-10 10:00');
};
const attributed = (heard: readonly string[] = ['P']): MatterState => {
  const after = heard.reduce(
    (state, personId) => done(state, 'hear', '2026-03-10 11:00', { personId }),
    explained(),
  );
  return done(after, 'attribute', '2026-03-10 12:00', { mainPersonId: 'P' });
};
const mild = { severity: 'ordinary', responsibility: 'direct', measure: 'talk' } as const;

test('heard, attributed, proposed, decided with a number, executed, published, closed', () => {
  const heard = done(explained(), 'hear', '2026-03-10 11:00', { personId: 'P' });
  const proposed = done(attributed(), 'propose', '2026-03-11 10:00', mild);
  const decided = done(proposed, 'decide', '2026-03-12 10:00', { documentNo: '监字1号' });
  const executed = done(decided, 'execute', '2026-03-13 10:00');
  const published = done(executed, 'publish', '2026-03-13 11:00');

  expect(heard).toMatchObject({ state: 'heard', heard: ['P'] });
  expect([proposed, decided, executed, published].map(({ state }) => state)).toEqual([
    'proposed',
    'decided',
    'executed',
    'published',
  ]);
  expect(done(published, 'close', '2026-03-16 10:00').state).toBe('closed');
  expect(done(executed, 'close', '2026-03-16 10:00').state).toBe('closed');
});

test('no measure is proposed before the person named has been heard', () => {
  expect(tried(attributed([]), 'propose', '2026-03-11 10:00', mild)).toBe('hear-first');
  expect(tried(attributed(['Q']), 'propose', '2026-03-11 10:00', mild)).toBe('hear-first');
  const late = done(attributed([]), 'hear', '2026-03-11 09:00', { personId: 'P' });
  expect(late.state).toBe('attributed');
  expect(done(late, 'propose', '2026-03-11 10:00', mild).state).toBe('proposed');
});

test('a measure keeps to its grade; from “serious” on the leaders are named, or why not', () => {
  const grave = { severity: 'serious', responsibility: 'direct', measure: 'demerit' } as const;
  const propose = (payload: object) => tried(attributed(), 'propose', '2026-03-11 10:00', payload);

  expect(propose({ ...mild, measure: 'expulsion' })).toBe('measure-too-heavy');
  expect(propose(grave)).toBe('name-leaders');
  expect(propose({ ...grave, leadersId: 'l' })).toMatchObject({
    state: 'proposed',
    proposedMeasure: 'demerit',
  });
});

test('a proposed measure is executed before the record is closed; a decision without one has nothing to execute', () => {
  const decide = (state: MatterState) => done(state, 'decide', '2026-03-12 10:00', { documentNo: 'n' });
  const withMeasure = decide(done(attributed(), 'propose', '2026-03-11 10:00', mild));

  expect(tried(withMeasure, 'close', '2026-03-13 10:00')).toBe('execute-first');
  expect(done(decide(attributed([])), 'close', '2026-03-13 10:00').state).toBe('closed');
});

test('until it is decided a record may be transferred or found not liable, afterwards neither', () => {
  const decided = done(attributed(), 'decide', '2026-03-12 10:00', { documentNo: 'n' });
  const transfer = { to: 'supervisory-commission' };

  expect(done(explained(), 'transfer', '2026-03-10 11:00', transfer).state).toBe('transferred');
  expect(done(attributed(), 'findNotLiable', '2026-03-11 10:00', { ground: 'force-majeure' }).state).toBe(
    'not-liable',
  );
  expect(tried(decided, 'transfer', '2026-03-12 11:00', transfer)).toBe('matter-wrong-state');
});

test('hearing somebody stops no reminder: the unit still explains, the body still attributes', () => {
  const opened = openedMatter('accountability', '2026-03-07 00:00');
  const frozen = done(opened, 'freezeFacts', '2026-03-09 10:00');

  expect(climbed(done(frozen, 'hear', '2026-03-10 11:00', { personId: 'P' }))).toEqual([
    '2026-03-13T00:00 explanation-overdue',
    '2026-03-17T00:00 not-attributed',
  ]);
});

test('a record learns of a revoked card; it ends with the one it hung on alone', () => {
  const told = (ends: boolean) =>
    evolveMatter(explained(), {
      by: null,
      event: { type: 'cardRevoked', at: at('2026-03-10 12:00'), cardKey: 'K', standing: ends ? 0 : 1, ends },
    });

  expect(told(false)).toMatchObject({ state: 'explanation-due', revokedCards: ['K'] });
  expect(told(true)).toMatchObject({ state: 'closed', revokedCards: ['K'] });
});
