import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Calendar } from '../../domain/time/calendar.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { calendarPublished, resumeRecording } from '../../workflows/messages.ts';
import { paper, submitCase, submitPracticeCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { lineOf, logOf } from './log-of.ts';
import { turnClock } from './practice.ts';
import { publishRules, rulesReached } from './rule-drafts.ts';
import { grantedAndServed } from './walk-through.ts';

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);
let engine: Engine;
let calendar: Calendar;
beforeAll(async () => {
  engine = await startEngine();
  calendar = await newestCalendar(engine.db);
});
afterAll(async () => {
  await engine.stop();
});

/** Each a defect of a comparable system, in its own words (brief.md); here it must not happen. */
describe('mistakes peers made', () => {
  test('a signal restarts the clock', async () => {
    const driven = await submitCase(engine);
    const before = await driven.look();

    await driven.handle.signal(calendarPublished, calendar);
    await driven.handle.signal(resumeRecording);
    const after = await driven.look();

    expect(after.alarmAt).toBe(before.alarmAt);
    expect(after.state.clocks).toEqual(before.state.clocks);
  });

  test('an unknown action fails the whole workflow', async () => {
    const driven = await submitCase(engine);

    await expect(
      driven.handle.executeUpdate('approveEverything', { args: [{}], updateId: randomUUID() }),
    ).rejects.toThrow(WorkflowUpdateFailedError);
    await driven.act('accept', { document: paper });

    expect((await driven.handle.describe()).status.name).toBe('RUNNING');
    expect((await logOf(engine.db, driven.caseNo)).map(({ type }) => type)).toEqual([
      'submitted',
      'accepted',
    ]);
  });

  test('remind and expire exclude each other', async () => {
    const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));
    await driven.act('accept', { document: paper });

    await turnClock(engine, driven, { calendar, to: at('2026-04-01T09:00') });
    const ofStatute = (await linesOf(driven)).filter((line) => line.includes('statutory/1'));

    expect(ofStatute).toEqual(
      expect.arrayContaining([
        '2026-03-26T09:00:00+08:00 clockWarned statutory/1',
        '2026-03-31T00:00:00+08:00 clockBreached statutory/1',
      ]),
    );
  });

  test('a reminder is lost when a step is entered again', async () => {
    const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));
    await driven.act('accept', { document: paper });
    await driven.act('startReview', {});
    await driven.act('completeStep', { step: 'material-review', siteVisit: false });
    await turnClock(engine, driven, { calendar, to: at('2026-03-04T10:00') });
    await driven.act('returnStep', { to: 'material-review', reasonId: 'r' });

    await turnClock(engine, driven, { calendar, to: at('2026-03-09T09:00') });
    const ofStep = (await linesOf(driven)).filter((line) => line.includes('step/material-review'));

    expect(ofStep).toEqual([
      '2026-03-05T09:00:00+08:00 clockWarned step/material-review', // the two days elsewhere do not count
      '2026-03-07T00:00:00+08:00 clockBreached step/material-review',
    ]);
  });

  test('one bad case stops the batch', async () => {
    const [bad, good] = [await submitCase(engine), await submitCase(engine)];
    await engine.client.workflow.getHandle(`case/${bad.caseNo}`).terminate('a planted accident');

    await grantedAndServed(good);
    await good.handle.result();

    expect((await logOf(engine.db, good.caseNo)).at(-1)?.type).toBe('served');
  });

  test('a finished case turns red later', async () => {
    const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));
    await grantedAndServed(driven);
    await driven.handle.result();

    const { state, alarmAt } = await driven.look();
    expect(alarmAt).toBeNull();
    expect(state.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    expect((await linesOf(driven)).filter((line) => /clockBreached|cardIssued/.test(line))).toEqual([]);
  });

  test('a switched-off rule still fires', async () => {
    const before = await submitPracticeCase(engine, at('2026-03-02T09:00'));
    const version = await publishRules(engine.db, '2026-03-03', { off: ['T04'] });
    await rulesReached(engine.db, before.caseNo, version);
    const after = await submitPracticeCase(engine, at('2026-03-02T09:00'));

    for (const driven of [before, after]) {
      await turnClock(engine, driven, { calendar, to: at('2026-03-10T09:00') });
      const said = (await linesOf(driven)).filter((line) => /clock[WB]|card/.test(line));

      expect(said).toEqual([
        '2026-03-04T00:00:00+08:00 clockBreached step/accept', // what passed stands in the log all the same
        '2026-03-10T00:00:00+08:00 clockBreached acceptance/1',
        '2026-03-10T00:00:00+08:00 cardIssued T01 red passed', // the law's own rule fires
      ]);
    }
  });
});

async function linesOf({ caseNo }: DrivenCase): Promise<readonly string[]> {
  return (await logOf(engine.db, caseNo)).map(lineOf);
}
