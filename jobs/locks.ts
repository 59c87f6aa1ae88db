import { hostname } from 'node:os';
import type pg from 'pg';

/** A worker that has not been heard of for so long is dead; its jobs are given back (settled.md 36). */
const SILENT_AFTER_S = 60;

const thisProcess = `${hostname()}/${process.pid}`;

export async function beat(pool: pg.Pool, ids: ReadonlySet<string>): Promise<void> {
  await pool.query(
    `insert into job_worker_heartbeat (worker_id, process) select unnest($1::text[]), $2
     on conflict (worker_id) do update set beat_at = now()`,
    [[...ids], thisProcess],
  );
}

/** Gives back what silent workers hold; by default the queue would wait four hours. */
export async function unlockSilent(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by))
     from (select distinct locked_by from graphile_worker.jobs
           where locked_at < now() - make_interval(secs => $1)
             and not exists (select from job_worker_heartbeat
                             where worker_id = locked_by and beat_at >= now() - make_interval(secs => $1))) silent
     having count(*) > 0`,
    [SILENT_AFTER_S],
  );
  await pool.query(`delete from job_worker_heartbeat where beat_at < now() - make_interval(secs => $1)`, [
    SILENT_AFTER_S,
  ]);
}

/** At boot: workers of a process of this machine that is gone need no waiting. */
export async function unlockDeadOfThisHost(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ process: string; ids: string[] }>(
    `select process, array_agg(worker_id) as ids from job_worker_heartbeat
     where starts_with(process, $1) group by process`,
    [`${hostname()}/`],
  );
  const dead = rows.filter(({ process: name }) => !isRunning(Number(name.split('/').at(-1))));
  const ids = dead.flatMap((row) => row.ids);
  await unlock(pool, ids);
}

/** Gives back what these workers hold and forgets them. */
export async function unlock(pool: pg.Pool, ids: readonly string[]): Promise<void> {
  await pool.query('select graphile_worker.force_unlock_workers($1)', [ids]);
  await pool.query('delete from job_worker_heartbeat where worker_id = any($1)', [ids]);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false; // rows of an earlier life with the same number
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
