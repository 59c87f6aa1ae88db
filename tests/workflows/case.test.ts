import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { submit } from '../../prisma/submission-store.ts';
import { advanceClock, CASE_WORKFLOW, caseUpdate, caseWorkflowId } from '../../workflows/messages.ts';
import { paper, refusalCode, submitCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
});

test('a case is accepted, reviewed, granted and served, and all of it stands in the database', async () => {
  const driven = await submitCase(engine);

  await driven.act('accept', { document: paper });
  await driven.act('startReview', {});
  await driven.act('completeStep', { step: 'material-review', siteVisit: false });
  await driven.act('completeStep', { step: 'audit' });
  await driven.act('grant', { document: paper });
  await driven.act('issueCertificate', { certificateNo: 'JY-1', sha256: 'b'.repeat(64) });
  const { seq } = await driven.act('serve', { method: 'window' });
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

test('an act that the state does not permit is refused with its code and leaves nothing', async () => {
  const driven = await submitCase(engine);
  const before = await logOf(engine.db, driven.caseNo);

  const by = (await driven.look()).state.clocks.length > 0 ? staffPermit('somebody') : staffPermit('nobody');
  const code = await refusalCode(driven.act('grant', { document: paper }, { by }));

  expect(code).toBe('wrong-state');
  expect(await logOf(engine.db, driven.caseNo)).toEqual(before);
  expect((await driven.look()).state.seq).toBe(1);
});
