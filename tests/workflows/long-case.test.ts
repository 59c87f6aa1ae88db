import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { calendarPublished } from '../../workflows/messages.ts';
import { paper, submitCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { officerFor } from './officers.ts';
import { until } from './until.ts';
import { deliver } from './walk-through.ts';

/** More than the server wants in one history (4,096 events). */
const MESSAGES = 4_200;
const AT_ONCE = 100;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(async () => {
  await engine.stop();
});

test('a case with a long history starts a fresh one, forgets nothing and answers an old key as before', async () => {
  const driven = await submitCase(engine);
  const { state, now: at } = await driven.look();
  const by = await officerFor(engine.db, { act: 'accept', state, at });
  const doing = { updateId: randomUUID(), by };
  const first = await driven.act('accept', { document: paper }, doing);
  const { runId } = await driven.handle.describe();

  const known = await newestCalendar(engine.db); // says nothing new, but takes its place in the history
  for (let sent = 0; sent < MESSAGES; sent += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => driven.handle.signal(calendarPublished, known)));
  await until('a fresh history', async () => (await driven.handle.describe()).runId !== runId);

  expect(await driven.act('accept', { document: paper }, doing)).toEqual(first);
  await driven.act('startReview', {});
  await driven.act('completeStep', { step: 'material-review', siteVisit: false });
  await driven.act('completeStep', { step: 'audit' });
  await driven.act('grant', { document: paper });
  await deliver(driven);
  await driven.handle.result();
  expect((await logOf(engine.db, driven.caseNo)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
}, 120_000);
