import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { WorkerOptions } from '@temporalio/worker';
import { pino } from 'pino';
import { createActivities } from '../../activities/create-activities.ts';
import { runJobs } from '../../jobs/run-jobs.ts';
import { createTaskList } from '../../jobs/task-list.ts';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { createCity } from '../services/database.ts';
import type { TestDatabase } from '../services/database.ts';
import { temporalAddress, workflowBundle } from '../services/temporal.ts';
import { createNamespace } from './namespace.ts';
import { unwatched } from '../../watch/recordings.ts';
import type { Around } from '../../watch/recordings.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** What `worker.ts` runs, in this process: the real bundle, a fresh seeded database, real jobs. */
export interface Engine {
  readonly db: Database;
  readonly database: TestDatabase;
  readonly client: Client;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly stop: () => Promise<void>;
}

export interface EngineSettings {
  /** False: nobody works the queue, so a submitted case starts only when the test starts it. */
  readonly jobs?: boolean;
  readonly replanPerSecond?: number;
  readonly worker?: Partial<WorkerOptions>;
  /** Another code of the workflows than the product's. */
  readonly bundle?: ReturnType<typeof workflowBundle>;
  readonly around?: Around;
}

export async function startEngine({
  jobs: withJobs = true,
  replanPerSecond = 50,
  worker: settings = {},
  bundle = workflowBundle(),
  around = unwatched,
}: EngineSettings = {}): Promise<Engine> {
  const address = temporalAddress();
  const [database, namespace] = await Promise.all([createCity(), createNamespace(address)]);
  const db = openDatabase(database.url, { connections: 20 });
  const taskQueue = `case-${randomUUID()}`;
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection, namespace });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: bundle,
    activities: createActivities({ db, around }),
    ...settings,
  });
  const working = worker.run();
  const taskList = createTaskList({ db, client, taskQueue, replanPerSecond });
  const jobs = withJobs
    ? await runJobs({ pool: db.pool, taskList, log: pino({ level: 'silent' }) })
    : undefined;

  return {
    ...{ db, database, client, namespace, taskQueue },
    stop: async () => {
      await jobs?.stop();
      worker.shutdown();
      await working;
      await Promise.all([native.close(), connection.close(), db.close()]);
      await database.drop();
    },
  };
}
