import pg from 'pg';
import { asAppRole, ensureAppRole } from '../database/app-role.ts';
import { migrate } from '../migrate.ts';
import { clusterUrl, type Cluster } from '../services/postgres.ts';
import type { Secrets } from './secrets.ts';

/** Where the database is, as its owner (migrations, seed) and as the application sees it. */
export type Database = Readonly<{ ownerUrl: string; appUrl: string }>;

const name = 'xianshi';

/** The database of our own cluster, made when missing. */
export async function ownDatabase(cluster: Cluster, secrets: Secrets): Promise<Database> {
  const server = clusterUrl(cluster);
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const ownerUrl = `${server}/${name}`;
  await ensureAppRole(ownerUrl, secrets.appPassword);

  return { ownerUrl, appUrl: asAppRole(ownerUrl, secrets.appPassword) };
}

/** The database that DATABASE_URL names; MIGRATE_DATABASE_URL is its owner's way in. */
export function givenDatabase(databaseUrl: string, say: (line: string) => void): Database {
  const ownerUrl = process.env['MIGRATE_DATABASE_URL'];
  if (ownerUrl === undefined) {
    say(
      'MIGRATE_DATABASE_URL is not set: migrations run by DATABASE_URL, whose role then owns the log it should not',
    );
  }

  return { ownerUrl: ownerUrl ?? databaseUrl, appUrl: databaseUrl };
}

/** Brings the tables up to date. */
export async function migrateDatabase({ ownerUrl }: Database, say: (line: string) => void): Promise<void> {
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) say(`migrated the database: ${applied.join(', ')}`);
}
