import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAppRole } from '../../scripts/database/app-role.ts';
import { migrate } from '../../scripts/migrate.ts';
import { endProcess } from '../../scripts/services/end-process.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { firstEnterable, postgresAccount } from '../../scripts/services/postgres-account.ts';
import { postgresBinaries } from '../../scripts/services/postgres-binaries.ts';
import { clusterUrl, spawnPostgres, untilPostgresAnswers } from '../../scripts/services/postgres.ts';
import { openDatabase } from '../../prisma/database.ts';
import { seedDatabase } from '../../prisma/seed/seed-database.ts';
import { accountPassword, CITY, testPassword } from './database.ts';

/** A throw-away cluster whose `template1` is migrated, so that every new database is migrated at birth; one is seeded. */
export async function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const account = postgresAccount();
  const parent = await firstEnterable(
    [tmpdir(), '/tmp', '/var/tmp'].map((dir) => join(dir, 'xianshi-test-')),
    account,
  );
  const folder = await mkdtemp(parent);
  await chmod(folder, 0o755);
  const cluster = {
    account,
    binaries: await postgresBinaries(account, join(folder, 'postgres-bin')),
    data: join(folder, 'data'),
    port: await freePort(),
    password: testPassword,
    logFile: join(folder, 'postgres.log'),
    settings: ['fsync=off', 'full_page_writes=off', 'max_connections=300'],
  };
  const server = await spawnPostgres(cluster);
  const stop = async () => {
    await endProcess(server, 'SIGINT', 10_000);
    await rm(folder, { recursive: true, force: true });
  };
  const url = clusterUrl(cluster);
  try {
    await untilPostgresAnswers(server, cluster);
    await ensureAppRole(`${url}/postgres`, testPassword);
    await migrate(`${url}/template1`);
    await seedCity(url);
  } catch (error) {
    await stop();
    throw error;
  }

  return { url, stop };
}

/** Once: the passwords of its accounts alone take longer than a test. */
async function seedCity(server: string): Promise<void> {
  const postgres = openDatabase(`${server}/postgres`, { connections: 1 });
  await postgres.pool.query(`create database ${CITY}`);
  await postgres.close();
  const city = openDatabase(`${server}/${CITY}`, { connections: 1 });
  await seedDatabase(city, { password: accountPassword });
  await city.close();
}
