import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createActivities } from '../../activities/create-activities.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { missingWorkflows } from '../../jobs/missing-workflows.ts';
import { restartCase } from '../../jobs/restart.ts';
import { openCases } from '../../prisma/open-work.ts';
import { caseWorkflowId, lookAtCase } from '../../workflows/messages.ts';
import { temporalAddress, workflowBundle } from '../services/temporal.ts';
import { paper, submitPracticeCase } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { createNamespace } from '../workflows/namespace.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
});

test('an engine that knows nothing any more takes a case up where its log ends', async () => {
  const { db } = engine;
  const driven = await submitPracticeCase(engine, parseInstant('2026-03-02T09:00:00+08:00'));
  await driven.act('accept', { document: paper });
  const before = await driven.look();
  await driven.handle.terminate('the engine is lost');
  const empty = await emptyEngine();
  const { client, taskQueue } = empty;

  const missing = await missingWorkflows({ db, client }, await openCases(db, { after: '', limit: 10 }));
  for (const { caseNo } of missing) {
    await restartCase({ db, client, taskQueue }, { caseNo });
    await restartCase({ db, client, taskQueue }, { caseNo });
  }
  const after = await client.workflow.getHandle(caseWorkflowId(driven.caseNo)).query(lookAtCase);
  await empty.stop();

  expect(missing).toEqual([{ caseNo: driven.caseNo, matterId: null, fate: 'unknown' }]);
  expect(after.state).toEqual(before.state);
  expect(after.alarmAt).toBe(before.alarmAt);
}, 60_000);

/** The same worker on a namespace without any history. */
async function emptyEngine() {
  const address = temporalAddress();
  const namespace = await createNamespace(address);
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const { taskQueue } = engine;
  const activities = createActivities({ db: engine.db });
  const worker = await Worker.create({
    ...{ connection: native, namespace, taskQueue, activities },
    workflowBundle: workflowBundle(),
  });
  const working = worker.run();
  return {
    client: new Client({ connection, namespace }),
    taskQueue,
    stop: async () => {
      worker.shutdown();
      await working;
      await Promise.all([native.close(), connection.close()]);
    },
  };
}
