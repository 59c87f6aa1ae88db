import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { hasEnded } from './end-process.ts';
import type { Account } from './postgres-account.ts';
import type { Binaries } from './postgres-binaries.ts';
import { lastLines } from './last-lines.ts';

export type Cluster = Readonly<{
  binaries: Binaries;
  account: Account;
  /** Data folder; made and initialised when it is missing. */
  data: string;
  port: number;
  /** Of the superuser `postgres`. */
  password: string;
  logFile: string;
  /** More `name=value` settings of the server. */
  settings?: readonly string[];
}>;

/** Without a database name: `postgresql://postgres:…@127.0.0.1:port`. */
export function clusterUrl({ password, port }: Pick<Cluster, 'password' | 'port'>): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}`;
}

/** Starts the server; the data folder is initialised at the first start. */
export async function spawnPostgres(cluster: Cluster): Promise<ChildProcess> {
  if (!(await isInitialised(cluster.data))) await initialise(cluster);
  const log = await open(cluster.logFile, 'a');
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(cluster.settings ?? [])];
  const server = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.data, '-p', String(cluster.port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...cluster.account, cwd: '/', env: plainLanguage(), stdio: ['ignore', log.fd, log.fd], detached: true },
  );
  await log.close();

  return server;
}

async function isInitialised(data: string): Promise<boolean> {
  return (await stat(join(data, 'PG_VERSION')).catch(() => undefined)) !== undefined;
}

async function initialise({ binaries, account, data, password, logFile }: Cluster): Promise<void> {
  await rm(data, { recursive: true, force: true }); // what an interrupted initdb left
  await mkdir(data, { recursive: true, mode: 0o700 });
  await chmod(data, 0o700);
  const passwordFile = `${data}.password`; // beside the data, where the account may read it; gone in a moment
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) {
    await Promise.all([data, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  }
  const log = await open(logFile, 'a');
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  const run = spawn(binaries.initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags], {
    ...account,
    cwd: '/',
    env: plainLanguage(),
    stdio: ['ignore', log.fd, log.fd],
  });
  const [code] = (await once(run, 'exit')) as [number | null];
  await Promise.all([log.close(), rm(passwordFile)]);
  if (code !== 0) throw new Error(`initdb failed (code ${String(code)}):\n${await lastLines(logFile)}`);
}

/** Resolves when the server answers queries. @throws with the end of its log when it does not within a minute. */
export async function untilPostgresAnswers(server: ChildProcess, cluster: Cluster): Promise<void> {
  const url = `${clusterUrl(cluster)}/postgres`;
  const giveUpAt = Date.now() + 60_000;
  while (!hasEnded(server)) {
    if (await answers(url)) return;
    if (Date.now() > giveUpAt) {
      server.kill('SIGINT');
      break;
    }
    await sleep(50);
  }

  throw new Error(`PostgreSQL did not start in ${cluster.data}:\n${await lastLines(cluster.logFile)}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // a server that is still starting drops connections
  try {
    await client.connect();
    await client.query('select 1');

    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Its messages in English, whatever the machine speaks. */
function plainLanguage(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
}
