import pg from 'pg';
import { join } from 'node:path';
import { run } from './build.ts';
import { contentHash } from './content-hash.ts';
import { type Home, root } from './home.ts';
import { readJson, writeJson } from './json-file.ts';

/** Runs `prisma/seed` when it, or the database, is another than the last time. Answers whether it ran. */
export async function seed(home: Home, ownerUrl: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const stamp = join(home.folder, 'seeded.json');
  const seeded = {
    database: await databaseIdentity(ownerUrl),
    seed: await contentHash(root, ['prisma', 'domain', 'package-lock.json']),
  };
  if (JSON.stringify(await readJson(stamp)) === JSON.stringify(seeded)) return false;
  const said = await run(['--import', 'tsx', 'prisma/seed/main.ts'], {
    ...environment,
    MIGRATE_DATABASE_URL: ownerUrl,
  });
  if (said !== undefined) throw new Error(`The seed failed:\n${said}`);
  await writeJson(stamp, seeded);

  return true;
}

/** A database made anew, or in another cluster, has another one. */
async function databaseIdentity(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ identity: string }>(
      `select (select system_identifier from pg_control_system()) || '/' || oid as identity
         from pg_database where datname = current_database()`,
    );

    return rows[0]?.identity ?? '';
  } finally {
    await client.end();
  }
}
