import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { seedDatabase } from '../../prisma/seed/seed-database.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { until } from '../workflows/until.ts';
import { startDurableServices } from './durable-services.ts';
import type { DurableServices } from './durable-services.ts';
import { startProgram } from './program.ts';
import type { Program } from './program.ts';

/** The whole product as processes of its own on durable files; each of the four can be killed without warning. */
export interface City {
  readonly services: DurableServices;
  readonly worker: Program;
  readonly api: Program;
  readonly db: Database;
  /** Of every demonstration account. */
  readonly password: string;
  readonly origin: string;
  readonly files: string;
  /** Programs first, so that each can say whether it ended well; then the rest. */
  readonly stopPrograms: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startCity({ workflowBundle }: { readonly workflowBundle: string }): Promise<City> {
  const services = await startDurableServices();
  const db = openDatabase(services.ownerUrl);
  const password = randomUUID();
  await seedDatabase(db, { password });
  const files = await mkdtemp(join(tmpdir(), 'xianshi-crash-files-'));
  const port = await freePort();
  const environment = {
    NODE_ENV: 'production',
    TZ: 'UTC',
    DATABASE_URL: services.databaseUrl,
    TEMPORAL_ADDRESS: services.temporalAddress,
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    PRACTICE: 'on',
    XIANSHI_FILES: files,
    XIANSHI_WORKFLOWS: workflowBundle,
    XIANSHI_SECRET: randomUUID(),
  };
  const worker = startProgram('worker.ts', environment);
  const api = startProgram('api/main.ts', environment);
  const origin = `http://127.0.0.1:${port}`;
  await until('the API answers', () => answers(`${origin}/api/health`), { withinMs: 90_000 });
  const stopPrograms = async (): Promise<void> => {
    await Promise.all([api.stop(), worker.stop()]);
  };

  return {
    ...{ services, worker, api, db, password, origin, files, stopPrograms },
    stop: async () => {
      await stopPrograms();
      await db.close();
      await services.stop();
      await rm(files, { recursive: true, force: true });
    },
  };
}

async function answers(address: string): Promise<boolean> {
  return await fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}
