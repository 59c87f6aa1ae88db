import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { createThrottles } from '../../api/door/throttles.ts';
import { openFileFolder } from '../../api/files/file-folder.ts';
import { connectEngine } from '../../api/gateway/engine.ts';
import { createHints } from '../../api/live/hints.ts';
import type { Services } from '../../api/services.ts';
import { createAccounts } from '../../api/session/accounts.ts';
import { toInstant } from '../../domain/time/instant.ts';
import type { Database } from '../../prisma/database.ts';
import { watchApi } from '../../watch/watch-api.ts';
import { watchedEngine } from '../../api/gateway/watched-engine.ts';
import { accountPassword } from '../services/database.ts';

export const PASSWORD = accountPassword;
export const METRICS_TOKEN = 'a-token-for-tests-only';

/** The whole door on a free port, with real everything behind it. */
export interface Door {
  readonly origin: string;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

export interface Behind {
  readonly db: Database;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly taskQueue: string };
}

export async function openDoor({ db, temporal }: Behind, overrides: Partial<Services> = {}): Promise<Door> {
  const folder = await mkdtemp(join(tmpdir(), 'xianshi-door-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>限时</title>');
  const now = () => toInstant(Date.now());
  const secret = 'a secret for tests only, 32 signs';
  const origin = 'http://localhost:1';
  const log = pino({ level: 'silent' });
  const { metrics, clocks, sent } = watchApi({ db, log, now, ofProcess: false });
  const services: Services = {
    db,
    ...{ metrics, metricsToken: METRICS_TOKEN, clocks },
    engine: watchedEngine(connectEngine(temporal), sent),
    files: await openFileFolder(join(folder, 'files')),
    accounts: createAccounts(db, { secret, publicOrigin: origin }),
    throttles: createThrottles(),
    hints: createHints(db, { now, onTrouble: () => undefined }),
    log,
    now,
    practice: true,
    publicOrigin: origin,
    webFolder: folder,
    secret,
    ...overrides,
  };
  const server = createServer(createApp(services));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    services,
    close: async () => {
      services.hints.close();
      await clocks.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await services.engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
