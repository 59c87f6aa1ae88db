import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { pino } from 'pino';
import type { Calendar } from '../../domain/time/calendar.ts';
import { formatInstant, parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { missingWorkflows } from '../../jobs/missing-workflows.ts';
import { PATROL_EVERY } from '../../jobs/patrol.ts';
import { runJobs } from '../../jobs/run-jobs.ts';
import { createTaskList } from '../../jobs/task-list.ts';
import { newestCalendar, publishCalendar } from '../../prisma/calendar-store.ts';
import { openCases, openMatters } from '../../prisma/open-work.ts';
import { advanceClock, lookAtMatter, matterWorkflowId } from '../../workflows/messages.ts';
import { paper, submitPracticeCase } from '../workflows/case-driver.ts';
import type { DrivenCase } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { lineOf, logOf, matterLogOf } from '../workflows/log-of.ts';
import { officerFor } from '../workflows/officers.ts';
import { turnClock } from '../workflows/practice.ts';
import { until } from '../workflows/until.ts';

const at = (text: string): Instant => parseInstant(`${text}+08:00`);
const everything = { after: '', limit: 1_000 };

let engine: Engine;
let calendar: Calendar;
beforeAll(async () => {
  engine = await startEngine();
  calendar = await newestCalendar(engine.db);
});
afterAll(async () => {
  await engine.stop();
});

/** As every three minutes: the queue does it. */
async function patrol(): Promise<void> {
  await engine.db.pool.query(`select graphile_worker.add_job('patrolWorkflows')`);
}
async function killed({ handle }: { handle: WorkflowHandle }): Promise<string> {
  const { runId } = await handle.describe();
  await handle.terminate('as an operator might');
  return runId;
}
async function runsAgain(handle: WorkflowHandle, killedRun: string): Promise<void> {
  await until('a new run', async () => {
    const { runId, status } = await handle.describe();
    return runId !== killedRun && status.name === 'RUNNING';
  });
}
const advance = async ({ handle }: DrivenCase, to: Instant): Promise<unknown> =>
  await handle.executeUpdate(advanceClock, { args: [{ to }] });
const linesOf = async (caseNo: string): Promise<readonly string[]> =>
  (await logOf(engine.db, caseNo)).map(lineOf);

test('a case whose workflow was ended goes on from its log: the same state, the same next alarm, the same answers', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00:00'));
  await advance(driven, at('2026-03-02T10:00:00'));
  const { state, now } = await driven.look();
  const doing = {
    updateId: randomUUID(),
    by: await officerFor(engine.db, { act: 'accept', state, at: now }),
  };
  const accepted = await driven.act('accept', { document: paper }, doing);
  const before = await driven.look();

  const run = await killed(driven);
  const missing = await until('the list of running workflows has heard of it', async () => {
    const found = await missingWorkflows(engine, await openCases(engine.db, everything));
    return found.length > 0 && found;
  });
  await Promise.all([patrol(), patrol()]);
  await runsAgain(driven.handle, run);
  const after = await driven.look();

  expect(missing).toEqual([{ caseNo: driven.caseNo, matterId: null, fate: 'stopped' }]);
  expect(after.state).toEqual(before.state);
  expect([after.recordedSeq, after.alarmAt]).toEqual([before.recordedSeq, before.alarmAt]);
  expect(await driven.act('accept', { document: paper }, doing)).toEqual(accepted);
  expect(await missingWorkflows(engine, await openCases(engine.db, everything))).toEqual([]);
}, 60_000);

test('a limit that comes after the restart rings by itself, and one that passed meanwhile is logged with its instant', async () => {
  const [coming, passed] = [
    await submitPracticeCase(engine, at('2026-03-02T09:00:00')),
    await submitPracticeCase(engine, at('2026-03-02T09:00:00')),
  ];
  await advance(coming, at('2026-03-03T23:59:50'));
  await advance(passed, at('2026-03-03T23:59:59'));
  const runs = [await killed(coming), await killed(passed)];
  const runsKilledAt = Date.now();
  await until('the second should have rung', async () => Promise.resolve(Date.now() > runsKilledAt + 7_000));
  await patrol();
  await runsAgain(coming.handle, runs[0] ?? '');
  await runsAgain(passed.handle, runs[1] ?? '');

  for (const { caseNo } of [coming, passed])
    await until('the breach is logged', async () =>
      (await linesOf(caseNo)).includes('2026-03-04T00:00:00+08:00 clockBreached step/accept'),
    );
  expect((await linesOf(coming.caseNo)).filter((line) => line.includes('clockBreached'))).toHaveLength(1);
}, 60_000);

test('a card whose workflow was ended climbs on from its log', async () => {
  const late = await submitPracticeCase(engine, at('2026-03-02T09:00:00'));
  await turnClock(engine, late, { calendar, to: at('2026-03-05T09:00:00') });
  const matterId = `card/${late.caseNo}/T04/step/accept/passed`;
  const handle = engine.client.workflow.getHandle(matterWorkflowId(matterId));
  const before = await handle.query(lookAtMatter);
  const run = await killed({ handle });

  await until('the list of running workflows has heard of it', async () =>
    (await missingWorkflows(engine, await openMatters(engine.db, everything))).some(
      (one) => one.matterId === matterId && one.fate === 'stopped',
    ),
  );
  await patrol();
  await runsAgain(handle, run);
  const after = await handle.query(lookAtMatter);
  await turnClock(engine, late, { calendar, to: at('2026-03-07T09:00:00') });

  expect([after.state, after.alarmAt]).toEqual([before.state, before.alarmAt]);
  const log = (await matterLogOf(engine.db, matterId)).filter(({ type }) => type !== 'clockAdvanced');
  expect(log.map((line) => `${formatInstant(line.at)} ${line.type}`)).toEqual([
    '2026-03-04T00:00:00+08:00 opened',
    '2026-03-07T00:00:00+08:00 raised',
  ]);
}, 60_000);

test('a card that its case takes back while it has no workflow is ended all the same', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00:00'));
  await driven.act('accept', { document: paper });
  await turnClock(engine, driven, { calendar, to: at('2026-03-27T12:00:00') });
  const { rows } = await engine.db.pool.query<{ id: string }>(
    `select matter_id as id from card where case_no = $1 and threshold = 'near' and not over`,
    [driven.caseNo],
  );
  const matterId = rows[0]?.id ?? '';
  await killed({ handle: engine.client.workflow.getHandle(matterWorkflowId(matterId)) });

  await driven.act('extend', { document: paper, reasonId: 'reason' });

  await until('the card is cancelled', async () =>
    (await matterLogOf(engine.db, matterId)).some(({ type }) => type === 'cancelled'),
  );
}, 60_000);

test('a case that ended by itself is not begun again, whatever its row says', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00:00'));
  await driven.act('withdraw', {});
  await driven.handle.result();
  await engine.db.pool.query('update approval_case set final = false where case_no = $1', [driven.caseNo]);

  const missing = await missingWorkflows(engine, await openCases(engine.db, everything));
  await patrol();
  await until('the patrol is over', async () => {
    const { rows } = await engine.db.pool.query<{ n: number }>(
      'select count(*)::int as n from graphile_worker.jobs',
    );
    return rows[0]?.n === 0;
  });

  expect(missing.filter(({ caseNo }) => caseNo === driven.caseNo).map(({ fate }) => fate)).toEqual(['ended']);
  expect((await driven.handle.describe()).status.name).toBe('COMPLETED');
}, 60_000);

test('the queue knows by itself when to patrol', async () => {
  const { pool } = engine.db;
  const taskList = createTaskList({ ...engine, replanPerSecond: 1 });
  const jobs = await runJobs({ pool, taskList, crontab: PATROL_EVERY, log: pino({ level: 'silent' }) });

  const known = await until('the times are known to the queue', async () => {
    const { rows } = await pool.query<{ identifier: string }>(
      'select identifier from graphile_worker._private_known_crontabs',
    );
    return rows.length > 0 && rows;
  });
  await jobs.stop();

  expect(known.map(({ identifier }) => identifier)).toEqual(['patrolWorkflows']);
});

test('a case whose workflow was ended before a calendar was published goes on under the new one', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00:00'));
  const run = await killed(driven);
  const version = calendar.version + 1;
  await publishCalendar(engine.db, { ...calendar, version }, { personId: null, at: toInstant(Date.now()) });
  await until('the list of running workflows has heard of it', async () =>
    (await missingWorkflows(engine, await openCases(engine.db, everything))).some(
      ({ caseNo }) => caseNo === driven.caseNo,
    ),
  );

  await patrol();
  await runsAgain(driven.handle, run);

  const told = await until('the case has heard of it', async () =>
    (await logOf(engine.db, driven.caseNo)).find(({ type }) => type === 'deadlinesRecomputed'),
  );
  expect(told.payload).toMatchObject({ fromVersion: calendar.version, toVersion: version });
}, 60_000);
