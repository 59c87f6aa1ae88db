import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import { readFigures } from '../../prisma/figures-view.ts';
import { noteTrouble } from '../../prisma/recording-trouble.ts';
import { submitWithin } from '../../prisma/submission-store.ts';
import { inTransaction } from '../../prisma/transaction.ts';
import { aSubmission, driveCase } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

test('how late time was written down, since when something waits, and what waits for a person', async () => {
  const driven = await driveCase(town.db);
  const late = driven.judge('2026-03-04T00:00:00');
  await driven.record(late.map((line) => ({ ...line, recordedAt: toInstant(line.event.at + 7_000) })));
  const ofPractice = await driveCase(town.db, { practice: true });
  await ofPractice.pass('2026-03-16T12:00:00');
  await inTransaction(town.db, (tx) => submitWithin(tx, aSubmission())); // its record was hindered
  await noteTrouble(town.db, { logId: driven.submission.caseNo, code: 'LogConflict', message: 'gap' });

  const figures = await readFigures(town.db, parseInstant('2026-11-29T12:00:00+08:00'));

  const ofTime = late.filter(({ event }) => event.type.startsWith('clock')).length;
  expect(figures.lateness).toEqual({ events: ofTime, p50: 7_000, p99: 7_000 });
  expect(figures.openCases).toEqual({ true: 1, practice: 1 });
  expect(figures.applicationWaitsSince).not.toBeNull();
  expect(figures.limitUnrecordedSince).toBeLessThan(Date.now()); // of March: the limits that run still
  expect(figures.recordingTroubles).toBe(1);
  expect(figures.missingYears).toEqual([{ year: 2027, urgency: 'due', dueOn: '2026-10-01' }]);
  expect(figures.jobs.find(({ task }) => task === 'startCase')).toMatchObject({ due: 2, failing: 0 });
});
