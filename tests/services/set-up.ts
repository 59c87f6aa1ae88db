import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflows } from '../../scripts/bundle-workflows.ts';
import { startTestPostgres } from './start-postgres.ts';
import { startTestTemporal } from './start-temporal.ts';
import { stopLater } from './stop-later.ts';

/**
 * Real PostgreSQL, real Temporal and the workflow bundle, each once for all test files of the project "services".
 * What cannot be had is said here and fails the tests that ask for it, no others.
 */
export async function setUp(): Promise<void> {
  await Promise.all([
    provide('TEST_POSTGRES', async () => {
      const { url, stop } = await startTestPostgres();
      stopLater(stop);

      return url;
    }),
    provide('TEST_TEMPORAL', async () => {
      const { address, stop } = await startTestTemporal();
      stopLater(stop);

      return address;
    }),
    provide('TEST_WORKFLOW_BUNDLE', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'xianshi-bundle-'));
      stopLater(() => rm(folder, { recursive: true, force: true }));

      return await bundleWorkflows(join(folder, 'workflow-bundle.js'));
    }),
  ]);
}

/** A free port can be taken between its choice and its use, so what did not start is started once more. */
async function provide(name: string, make: () => Promise<string>, again = true): Promise<void> {
  try {
    process.env[name] = await make();
  } catch (error) {
    console.error(`${name} cannot be provided${again ? ', once more' : ''}:`, error);
    if (again) await provide(name, make, false);
  }
}
