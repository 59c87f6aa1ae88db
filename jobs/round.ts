import { EventEmitter } from 'node:events';
import { Logger, run } from 'graphile-worker';
import type { TaskList, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';

/** The workers of the queue that were started together; each has an id of its own. */
export interface Round {
  readonly living: ReadonlySet<string>;
  /** Those that ended although nobody told them to. */
  readonly dead: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

const CONCURRENCY = 4;
const POLL_MS = 1_000;

export async function startRound({
  pool,
  taskList,
  crontab = '',
  log,
}: {
  readonly pool: pg.Pool;
  readonly taskList: TaskList;
  readonly crontab?: string;
  readonly log: Log;
}): Promise<Round> {
  const events: WorkerEvents = new EventEmitter();
  const lives = watch(events);
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    events,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: loggerTo(log),
  });
  runner.promise.catch((error: unknown) => {
    log.error({ error }, 'the job queue stopped');
  });

  return { ...lives, stop: () => runner.stop() };
}

export function watch(events: WorkerEvents): Pick<Round, 'living' | 'dead'> {
  const living = new Set<string>();
  const dead = new Set<string>();
  events.on('worker:create', ({ worker }) => living.add(worker.workerId));
  events.on('worker:stop', ({ worker }) => living.delete(worker.workerId));
  events.on('worker:fatalError', ({ worker }) => {
    living.delete(worker.workerId);
    dead.add(worker.workerId);
  });

  return { living, dead };
}

/** The queue's lines, one level quieter: it tells of every job done. */
function loggerTo(log: Log): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

  return new Logger((scope) => (level, message, meta) => {
    log[levels[level]]({ ...scope, ...meta }, message);
  });
}
