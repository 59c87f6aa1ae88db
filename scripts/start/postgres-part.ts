import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { firstEnterable, postgresAccount, type Account } from '../services/postgres-account.ts';
import { postgresBinaries } from '../services/postgres-binaries.ts';
import { type Cluster, spawnPostgres, untilPostgresAnswers } from '../services/postgres.ts';
import type { Home } from './home.ts';
import { readJson, writeJson } from './json-file.ts';
import type { Part } from './part.ts';

/** PostgreSQL of this home: where its data lies, on which port, with which password. */
export async function embeddedCluster(
  home: Home,
  { port, password, say }: { port: number; password: string; say: (line: string) => void },
): Promise<Cluster> {
  const ours = postgresAccount();
  const place = await placeOf(home, ours, say);
  const data = join(place, 'postgres');

  return {
    account: await ownerOf(data, ours),
    binaries: await postgresBinaries(ours, join(place, 'postgres-bin')),
    data,
    port,
    password,
    logFile: join(home.logs, 'postgres.log'),
    settings: ['max_connections=200', 'timezone=UTC', 'log_timezone=UTC'],
  };
}

export function postgresPart(cluster: Cluster): Part {
  return {
    name: 'postgres',
    logFile: cluster.logFile,
    patienceMs: 30_000,
    spawn: () => spawnPostgres(cluster),
    untilReady: (child) => untilPostgresAnswers(child, cluster),
  };
}

/**
 * The home itself, or, where root works in a folder that user postgres may not enter, a durable folder outside. Kept
 * in `places.json`, so that later starts find the data again.
 */
async function placeOf(home: Home, account: Account, say: (line: string) => void): Promise<string> {
  const file = join(home.folder, 'places.json');
  const kept = (await readJson(file)) as { postgres: string } | undefined;
  if (kept !== undefined) return kept.postgres;
  const outside = `xianshi-${createHash('sha256').update(home.folder).digest('hex').slice(0, 12)}`;
  const inside = join(home.folder, 'postgres');
  const data = await firstEnterable(
    [inside, join('/var/lib', outside, 'postgres'), join('/srv', outside, 'postgres')],
    account,
  );
  const place = join(data, '..');
  if (data !== inside)
    say(`user postgres may not enter ${home.folder}: the database lies in ${place} instead`);
  await writeJson(file, { postgres: place });

  return place;
}

/** Data that a plain user made stays that user's, also when root starts it later; the other way round is refused. */
async function ownerOf(data: string, ours: Account): Promise<Account> {
  const there = await stat(data).catch(() => undefined);
  const me = process.getuid?.();
  if (there === undefined || me === undefined || there.uid === (ours?.uid ?? me)) return ours;
  if (me === 0 && there.uid !== 0) return { uid: there.uid, gid: there.gid };

  throw new Error(
    `The database in ${data} belongs to another user (uid ${there.uid}), who started this first. ` +
      `Way out: start as that user (or as root), or give it away: chown -R ${me} ${data}`,
  );
}
