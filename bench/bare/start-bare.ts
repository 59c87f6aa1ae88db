import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';
import { temporalAddress } from '../../tests/services/temporal.ts';
import type { Engine } from '../../tests/workflows/harness.ts';
import { BARE_TABLE, bareActivities } from './activities.ts';

export interface Bare {
  readonly pool: pg.Pool;
  readonly taskQueue: string;
  readonly stop: () => Promise<void>;
}

/** A worker for the bare workflows, on the servers and with the settings of the engine beside it. */
export async function startBare({ database, namespace }: Engine): Promise<Bare> {
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 20 });
  await pool.query(BARE_TABLE);
  const connection = await NativeConnection.connect({ address: temporalAddress() });
  const taskQueue = `bare-${randomUUID()}`;
  const worker = await Worker.create({
    ...{ connection, namespace, taskQueue },
    workflowsPath: fileURLToPath(new URL('./workflows.ts', import.meta.url)),
    activities: bareActivities(pool),
    stickyQueueScheduleToStartTimeout: '30 seconds',
  });
  const working = worker.run();

  return {
    ...{ pool, taskQueue },
    stop: async () => {
      worker.shutdown();
      await working;
      await Promise.all([connection.close(), pool.end()]);
    },
  };
}
