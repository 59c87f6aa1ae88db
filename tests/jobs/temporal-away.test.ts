import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { runJobs } from '../../jobs/run-jobs.ts';
import { createTaskList } from '../../jobs/task-list.ts';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { submit } from '../../prisma/submit.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { createCity } from '../services/database.ts';
import type { TestDatabase } from '../services/database.ts';
import { applicationOf } from '../workflows/case-driver.ts';
import { until } from '../workflows/until.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createCity();
  db = openDatabase(database.url);
}, 30_000);
afterAll(async () => {
  await db.close();
  await database.drop();
});

test('while Temporal is away a receipt is valid, whoever must answer sees it, and its job comes again within half a minute', async () => {
  const connection = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
  const services = { db, client: new Client({ connection }), taskQueue: 'nobody', replanPerSecond: 10 };
  const log = pino({ level: 'silent' });
  const jobs = await runJobs({ pool: db.pool, taskList: createTaskList(services), log });

  const { caseNo } = await submit(db, { ...(await applicationOf(db)), requestKey: randomUUID() });
  const again = await until('the job waits for its next try', () => waitingJob(`startCase/${caseNo}`));

  const { rows } = await db.pool.query(
    `select c.state, t.post_id is not null as assigned, k.state as running
       from approval_case c join task t using (case_no) join clock k using (case_no)
      where c.case_no = $1 and k.clock = 'acceptance'`,
    [caseNo],
  );
  await jobs.stop();
  await connection.close();
  expect(rows).toEqual([{ state: 'received', assigned: true, running: 'running' }]);
  expect(again.attempts).toBe(0);
  expect(again.maxAttempts).toBe(32_767);
  expect(again.inSeconds).toBeGreaterThan(2);
  expect(again.inSeconds).toBeLessThanOrEqual(30);
}, 40_000);

interface WaitingJob {
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly inSeconds: number;
}

/** The job under this key, if it waits for a later moment and nobody works on it. */
async function waitingJob(key: string): Promise<WaitingJob | undefined> {
  const { rows } = await db.pool.query<WaitingJob>(
    `select attempts, max_attempts as "maxAttempts", extract(epoch from run_at - now())::float as "inSeconds"
     from graphile_worker.jobs where key = $1 and run_at > now() and locked_by is null`,
    [key],
  );
  return rows[0];
}
