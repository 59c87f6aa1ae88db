/** Constructs the worker: it runs the procedures (Temporal) and the outbox (job queue) until it is told to end. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from './activities/create-activities.ts';
import { readConfig } from './config.ts';
import { CRONTAB } from './jobs/crontab.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { createTaskList } from './jobs/task-list.ts';
import { openDatabase } from './prisma/database.ts';
import { createLog } from './watch/create-log.ts';
import { startTracing } from './watch/start-tracing.ts';
import { watchWorker } from './watch/watch-worker.ts';

const MAX_CACHED_CASES = 1_000;
/** Each storing activity holds one connection; the queue and its listener hold the rest. */
const STORING_AT_ONCE = 16;
const CONNECTIONS = STORING_AT_ONCE + 8;
const AGAIN_MS = 2_000;

const log = createLog('worker');
const config = readConfig();
const told = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    told.abort();
  });

Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
    log[level === 'ERROR' ? 'error' : 'warn']({ ...meta }, message);
  }),
});
const tracing = await startTracing(config.tracesTo, 'worker');
await work();
await tracing.close();

async function work(): Promise<void> {
  const { temporalAddress: address, temporalNamespace: namespace, taskQueue, databaseUrl } = config;
  const db = openDatabase(databaseUrl, {
    connections: CONNECTIONS,
    onLost: ({ message }) => {
      log.warn({ message }, 'lost an idle connection to PostgreSQL');
    },
  });
  const connection = Connection.lazy({ address });
  const client = new Client({ connection, namespace });
  const watch = await watchWorker({ db, client, log, ...config });
  try {
    const native = await untilThere('Temporal', () => NativeConnection.connect({ address }));
    const taskList = createTaskList({ db, client, taskQueue, replanPerSecond: config.replanPerSecond });
    const worker = await untilThere('Temporal', () =>
      createWorker(native, createActivities({ db, around: watch.around })),
    );
    const jobs = await untilThere('PostgreSQL', () =>
      runJobs({ pool: db.pool, taskList, crontab: CRONTAB, log }),
    );
    log.info({ address, namespace, taskQueue }, 'working');
    await worker.runUntil(untilTold());
    await jobs.stop();
    await native.close();
  } catch (error) {
    if (!told.signal.aborted) throw error;
  } finally {
    await watch.close();
    await connection.close();
    await db.close();
  }
  log.info('ended');
}

async function createWorker(
  connection: NativeConnection,
  activities: ReturnType<typeof createActivities>,
): Promise<Worker> {
  return await Worker.create({
    connection,
    namespace: config.temporalNamespace,
    taskQueue: config.taskQueue,
    activities,
    ...workflows(),
    maxCachedWorkflows: MAX_CACHED_CASES,
    maxConcurrentActivityTaskExecutions: STORING_AT_ONCE,
    stickyQueueScheduleToStartTimeout: '30 seconds', // engine.md §4.16: the default wastes tasks in a burst of timers
    shutdownGraceTime: '10 seconds',
  });
}

/** The bundle that was built before, else the sources (development). */
function workflows(): { workflowBundle: { codePath: string } } | { workflowsPath: string } {
  const codePath = config.workflowBundle;
  if (existsSync(codePath)) return { workflowBundle: { codePath } };

  return { workflowsPath: fileURLToPath(new URL('./workflows/index.ts', import.meta.url)) };
}

/** Asks again and again, with a line in the log: what we need may start after us, or be away for a while. */
async function untilThere<Part>(name: string, get: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await get();
    } catch (error) {
      const { message } = error as Error;
      log.warn({ message }, `${name} is not there yet; asking again in ${AGAIN_MS / 1000} s`);
    }
    await sleep(AGAIN_MS, undefined, { signal: told.signal });
  }
}

async function untilTold(): Promise<void> {
  if (told.signal.aborted) return;
  await new Promise((resolve) => {
    told.signal.addEventListener('abort', resolve, { once: true });
  });
}
