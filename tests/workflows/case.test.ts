import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import { advanceClock } from '../../workflows/messages.ts';
import { paper, refusalCode, submitCase, submitPracticeCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { officerFor, staffPermit } from './officers.ts';
import { until } from './until.ts';
import { grantedAndServed } from './walk-through.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
});

test('a case is accepted, reviewed, granted and served, and all of it stands in the database', async () => {
  const driven = await submitCase(engine);

  const { seq } = await grantedAndServed(driven);
  await driven.handle.result();

  const log = await logOf(engine.db, driven.caseNo);
  expect(log.map(({ type }) => type)).toEqual([
    'submitted',
    'accepted',
    'reviewStarted',
    'stepCompleted',
    'stepCompleted',
    'granted',
    'certificateIssued',
    'served',
  ]);
  expect(seq).toBe(8);
});

test('an act is answered when it is stored: who acted reads it at once', async () => {
  const driven = await submitCase(engine);

  const { seq, at } = await driven.act('accept', { document: paper });

  const log = await logOf(engine.db, driven.caseNo);
  expect(log.at(-1)).toMatchObject({ seq, at, type: 'accepted' });
});

test('an act that the state does not permit is refused with its code and leaves nothing', async () => {
  const driven = await submitCase(engine);
  const before = await settledHistory(driven);

  const code = await refusalCode(driven.act('grant', { document: paper }, { by: staffPermit('S') }));

  expect(code).toBe('wrong-state');
  expect(await logOf(engine.db, driven.caseNo)).toHaveLength(1);
  expect((await driven.handle.fetchHistory()).events).toHaveLength(before.length);
});

/** The history once its first task is done: it ends with the timer. */
async function settledHistory({ handle }: Awaited<ReturnType<typeof submitCase>>) {
  return await until('the first task of the case is done', async () => {
    const events = (await handle.fetchHistory()).events ?? [];
    return events.at(-1)?.timerStartedEventAttributes ? events : undefined;
  });
}

test('the same update twice is done once and answered twice alike', async () => {
  const driven = await submitCase(engine);
  const { state, now: at } = await driven.look();
  const by = await officerFor(engine.db, { act: 'accept', state, at });
  const doing = { updateId: randomUUID(), by };

  const first = await driven.act('accept', { document: paper }, doing);
  const second = await driven.act('accept', { document: paper }, doing);

  expect(second).toEqual(first);
  const log = await logOf(engine.db, driven.caseNo);
  expect(log.filter(({ updateId }) => updateId === doing.updateId)).toHaveLength(1);
});

test('of two people at once one wins, and the other is told that the case has changed', async () => {
  const driven = await submitCase(engine);
  const { state, now: at } = await driven.look();
  const by = await officerFor(engine.db, { act: 'accept', state, at });
  const doing = { by, seenSeq: state.lastActSeq };

  const both = [1, 2].map(() => driven.act('accept', { document: paper }, doing));
  const outcomes = await Promise.allSettled(both);

  const lost = outcomes.filter(({ status }) => status === 'rejected');
  expect(lost).toHaveLength(1);
  const codes = await Promise.all(both.map((acting) => refusalCode(acting).catch(() => 'done')));
  expect(codes.sort()).toEqual(['case-changed', 'done']);
  expect(await logOf(engine.db, driven.caseNo)).toHaveLength(2);
});

test('an act is never dated in the future, and never before the act before it', async () => {
  const driven = await submitCase(engine);
  const { now } = await driven.look();

  const accepted = await driven.act('accept', { document: paper }, { at: toInstant(now + 86_400_000) });
  const started = await driven.act('startReview', {}, { at: toInstant(now - 86_400_000) });

  expect(accepted.at).toBeLessThan(now + 60_000);
  expect(started.at).toBe(accepted.at);
});

test('only a practice case has a practice clock, and it only goes forward', async () => {
  const real = await submitCase(engine);
  const practice = await submitPracticeCase(engine, toInstant(Date.UTC(2026, 2, 2, 1)));
  const to = toInstant(Date.UTC(2026, 2, 2, 2));

  const onReal = await refusalCode(real.handle.executeUpdate(advanceClock, { args: [{ to }] }));
  const { now } = await practice.handle.executeUpdate(advanceClock, { args: [{ to }] });
  const back = await refusalCode(
    practice.handle.executeUpdate(advanceClock, { args: [{ to: toInstant(to - 1) }] }),
  );

  expect(onReal).toBe('not-practice');
  expect(now).toBeGreaterThanOrEqual(to);
  expect(now).toBeLessThan(to + 10_000);
  expect(back).toBe('backwards');
});

test('a finished case answers no further act', async () => {
  const driven = await submitCase(engine);
  await driven.act('withdraw', {});
  await driven.handle.result();

  await expect(driven.act('accept', { document: paper }, { by: staffPermit('S') })).rejects.toThrow();
});
