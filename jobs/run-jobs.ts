import { EventEmitter } from 'node:events';
import { Logger, run } from 'graphile-worker';
import type { TaskList, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';
import { beat, livingWorkers, unlockDeadOfThisHost, unlockSilent } from './locks.ts';

interface Jobs {
  readonly pool: pg.Pool;
  readonly taskList: TaskList;
  readonly log: Log;
}

const CONCURRENCY = 4;
const POLL_MS = 1_000;
const BEAT_MS = 10_000;
const UNLOCK_MS = 30_000;

/** Works the queue until stopped. */
export async function runJobs({ pool, taskList, log }: Jobs): Promise<{ stop: () => Promise<void> }> {
  const events: WorkerEvents = new EventEmitter();
  const living = livingWorkers(events);
  await unlockDeadOfThisHost(pool);
  await unlockSilent(pool);
  const runner = await run({
    pgPool: pool,
    taskList,
    events,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: loggerTo(log),
  });
  runner.promise.catch((error: unknown) => {
    log.error({ error }, 'the job queue stopped');
  });
  await beat(pool, living);
  const timers = [
    every(BEAT_MS, () => beat(pool, living), log),
    every(UNLOCK_MS, () => unlockSilent(pool), log),
  ];

  return {
    stop: async () => {
      timers.forEach((timer) => {
        clearInterval(timer);
      });
      await runner.stop();
    },
  };
}

/** What fails now is tried at the next beat: the database may be away. */
function every(ms: number, work: () => Promise<void>, log: Log): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error: unknown) => {
      log.warn({ error }, 'the job queue could not be looked after');
    });
  }, ms);
}

/** The queue's lines, one level quieter: it tells of every job done. */
function loggerTo(log: Log): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

  return new Logger((scope) => (level, message, meta) => {
    log[levels[level]]({ ...scope, ...meta }, message);
  });
}
