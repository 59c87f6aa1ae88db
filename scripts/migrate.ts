import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** One migrator at a time: the key of a PostgreSQL advisory lock, chosen once. */
const lockKey = 7_240_611;

type Migration = Readonly<{ name: string; sql: string; checksum: string }>;

/**
 * Applies the missing folders of `prisma/migrations`, as the owner of the database, then the job queue's own. Keeps
 * the table `prisma migrate deploy` keeps, so that either may be used. Answers the names that were applied now.
 *
 * @throws when an applied migration's text has changed since, or its SQL fails (nothing of it stays then).
 */
export async function migrate(databaseUrl: string, from = folder): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined); // a lost idle connection shows itself at the next query
  try {
    return await withLock(pool, async (client) => {
      const applied = await applyMissing(client, await readMigrations(from));
      await installQueue(pool);

      return applied;
    });
  } finally {
    await pool.end();
  }
}

async function readMigrations(from: string): Promise<Migration[]> {
  const entries = await readdir(from, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);

  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${from}/${name}/migration.sql`, 'utf8');

      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function withLock<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);

    return await work(client);
  } finally {
    client.release(true); // ending the session gives the lock back, also after an error
  }
}

async function applyMissing(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(ledger);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null',
  );
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const checksum = done.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) throw changed(migration.name);
    if (checksum !== undefined) continue;
    await apply(client, migration);
    applied.push(migration.name);
  }

  return applied;
}

/** One query for the whole script: a splitter at semicolons would cut functions apart. */
async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}

/**
 * The queue's tables belong to the owner too; the application's role may use them, not change them. The queue closes
 * its tables row by row (row level security), so that the role also needs a policy on each.
 */
async function installQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool });
  await pool.query(`do $$ declare shut text; begin
    if exists (select from pg_roles where rolname = 'xianshi_app') then
      grant usage on schema graphile_worker to xianshi_app;
      grant select, insert, update, delete on all tables in schema graphile_worker to xianshi_app;
      grant usage, select on all sequences in schema graphile_worker to xianshi_app;
      grant execute on all functions in schema graphile_worker to xianshi_app;
      for shut in select tablename from pg_tables t where schemaname = 'graphile_worker' and rowsecurity
        and not exists (select from pg_policies p where p.schemaname = t.schemaname
          and p.tablename = t.tablename and p.policyname = 'xianshi_app')
      loop
        execute format('create policy xianshi_app on graphile_worker.%I to xianshi_app using (true)', shut);
      end loop;
    end if;
  end $$`);
}

const changed = (name: string): Error =>
  new Error(
    `Migration ${name} was changed after it had been applied to this database. ` +
      'Way out: put the old text back and write a new migration.',
  );

/** As `prisma migrate` makes it. */
const ledger = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env['MIGRATE_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('Set MIGRATE_DATABASE_URL (the owner) or DATABASE_URL.');
  const applied = await migrate(url);
  console.log(applied.length === 0 ? 'Nothing to migrate.' : `Applied: ${applied.join(', ')}`);
}
