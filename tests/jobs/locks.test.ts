import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { beat, unlockDeadOfThisHost, unlockSilent } from '../../jobs/locks.ts';
import { watch } from '../../jobs/round.ts';
import { runJobs } from '../../jobs/run-jobs.ts';
import { createDatabase } from '../services/database.ts';
import type { TestDatabase } from '../services/database.ts';
import { until } from '../workflows/until.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a job that a silent worker holds is given back, one that a living worker holds is not', async () => {
  await lockedJob('silent', 'worker-silent');
  await lockedJob('living', 'worker-living');
  await beat(pool, new Set(['worker-living']));

  await unlockSilent(pool);

  expect(await holders()).toEqual({ silent: null, living: 'worker-living' });
});

test('a worker that died on this machine is not waited for, one of another machine is', async () => {
  const heartbeats = [
    ['worker-dead', `${hostname()}/4194303`],
    ['worker-elsewhere', 'another-machine/4194303'],
  ] as const;
  for (const [workerId, process] of heartbeats) {
    await lockedJob(workerId, workerId);
    await pool.query('insert into job_worker_heartbeat (worker_id, process) values ($1, $2)', [
      workerId,
      process,
    ]);
  }

  await unlockDeadOfThisHost(pool);

  expect(await holders()).toMatchObject({ 'worker-dead': null, 'worker-elsewhere': 'worker-elsewhere' });
});

test('each worker of the queue has an id of its own and is heard of', async () => {
  const events = new EventEmitter();
  const { living } = watch(events);
  for (const workerId of ['a', 'b']) events.emit('worker:create', { worker: { workerId } });
  events.emit('worker:stop', { worker: { workerId: 'a' } });

  await beat(pool, living);

  expect([...living]).toEqual(['b']);
  const { rowCount } = await pool.query(`select from job_worker_heartbeat where worker_id = 'b'`);
  expect(rowCount).toBe(1);
});

test('the queue works on after the database dropped every connection', async () => {
  const done: unknown[] = [];
  const taskList = { note: (payload: unknown) => void done.push(payload) };
  const jobs = await runJobs({ pool, taskList, log: pino({ level: 'silent' }) });
  await sleep(200);
  await dropConnections();

  await until('a job can be added', async () => {
    try {
      await pool.query(`select graphile_worker.add_job('note', '{"n": 1}')`);
      return true;
    } catch {
      return false;
    }
  });

  await until('the job is done', () => Promise.resolve(done.length > 0));
  await jobs.stop();
  expect(done).toEqual([{ n: 1 }]);
});

test('workers that could not say how their job ended are replaced', async () => {
  const done: unknown[] = [];
  let shut: () => void = () => undefined;
  const shutDown = new Promise<void>((resolve) => (shut = resolve));
  let begun = 0;
  const taskList = {
    hold: async () => {
      begun += 1;
      await shutDown;
    },
    note: (payload: unknown) => void done.push(payload),
  };
  const jobs = await runJobs({ pool, taskList, log: pino({ level: 'silent' }) });
  for (let n = 0; n < 4; n++) await pool.query(`select graphile_worker.add_job('hold', '{}')`);
  await until('every worker holds a job', () => Promise.resolve(begun === 4));

  await asOwner('revoke all on graphile_worker._private_jobs from xianshi_app');
  shut();
  await sleep(1_000);
  await asOwner('grant select, insert, update, delete on graphile_worker._private_jobs to xianshi_app');
  await pool.query(`select graphile_worker.add_job('note', '{"n": 2}')`);

  await until('the job is done', () => Promise.resolve(done.length > 0));
  await jobs.stop();
  expect(done).toEqual([{ n: 2 }]);
}, 40_000);

async function lockedJob(key: string, workerId: string): Promise<void> {
  await pool.query(`select graphile_worker.add_job('held', '{}', job_key := $1)`, [key]);
  await pool.query(
    `update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - interval '2 minutes' where key = $1`,
    [key, workerId],
  );
}

async function holders(): Promise<Record<string, string | null>> {
  const { rows } = await pool.query<{ key: string; locked_by: string | null }>(
    `select key, locked_by from graphile_worker.jobs where task_identifier = 'held'`,
  );
  return Object.fromEntries(rows.map(({ key, locked_by }) => [key, locked_by]));
}

async function dropConnections(): Promise<void> {
  await asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(sql);
  await owner.end();
}
