import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAppRole, ensureAppRole } from '../../scripts/database/app-role.ts';
import { migrate } from '../../scripts/migrate.ts';
import { endProcess } from '../../scripts/services/end-process.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { firstEnterable, postgresAccount } from '../../scripts/services/postgres-account.ts';
import { postgresBinaries } from '../../scripts/services/postgres-binaries.ts';
import { clusterUrl, spawnPostgres, untilPostgresAnswers } from '../../scripts/services/postgres.ts';
import type { Cluster } from '../../scripts/services/postgres.ts';
import { findTemporal } from '../../scripts/services/temporal-binary.ts';
import { spawnTemporal, untilTemporalServes } from '../../scripts/services/temporal.ts';

/** A server that can be killed without warning and started again on the same files. */
export interface Mortal {
  readonly killAndRestart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface DurableServices {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  readonly postgres: Mortal;
  readonly temporal: Mortal;
  readonly stop: () => Promise<void>;
}

const password = 'crash-only';

/** As `npm start` runs them: files on disk, written through. */
export async function startDurableServices(): Promise<DurableServices> {
  const account = postgresAccount();
  const parents = [tmpdir(), '/tmp', '/var/tmp'].map((dir) => join(dir, 'xianshi-crash-'));
  const folder = await mkdtemp(await firstEnterable(parents, account));
  await chmod(folder, 0o755);
  const cluster: Cluster = {
    account,
    binaries: await postgresBinaries(account, join(folder, 'postgres-bin')),
    data: join(folder, 'data'),
    port: await freePort(),
    password,
    logFile: join(folder, 'postgres.log'),
  };
  const engine = {
    binary: (await findTemporal('.xianshi/bin', console.error)).path,
    port: await freePort(),
    logFile: join(folder, 'temporal.log'),
    databaseFile: join(folder, 'temporal.db'),
  };
  const postgres = await mortal(() => startPostgres(cluster), 'SIGINT');
  const temporal = await mortal(async () => {
    const server = await spawnTemporal(engine);
    await untilTemporalServes(server, engine);
    return server;
  }, 'SIGTERM');
  const ownerUrl = `${clusterUrl(cluster)}/postgres`;
  await ensureAppRole(ownerUrl, password);
  await migrate(ownerUrl);

  return {
    ...{ postgres, temporal, ownerUrl },
    databaseUrl: asAppRole(ownerUrl, password),
    temporalAddress: `127.0.0.1:${engine.port}`,
    stop: async () => {
      await Promise.all([temporal.stop(), postgres.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Orphans of a killed postmaster hold its memory for a moment: the next one refuses to start until they are gone. */
async function startPostgres(cluster: Cluster): Promise<ChildProcess> {
  for (let tries = 0; ; tries++) {
    const server = await spawnPostgres(cluster);
    try {
      await untilPostgresAnswers(server, cluster);
      return server;
    } catch (error) {
      if (tries > 20) throw error;
      await sleep(500);
    }
  }
}

async function mortal(start: () => Promise<ChildProcess>, gently: NodeJS.Signals): Promise<Mortal> {
  let server = await start();

  return {
    killAndRestart: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      server = await start();
    },
    stop: () => endProcess(server, gently, 10_000),
  };
}
