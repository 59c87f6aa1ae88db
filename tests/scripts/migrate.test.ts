import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../scripts/migrate.ts';
import { createDatabase, type TestDatabase } from '../services/database.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
});
afterAll(async () => {
  await database.drop();
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a migration is applied once, semicolons inside functions and all', async () => {
  await write(
    '900_once',
    `create function one() returns int as $$ begin; return 1; end $$ language plpgsql;`,
  );
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/Migration 900_once failed/);
  await write(
    '900_once',
    `create function one() returns int as $$ begin return 1; end; $$ language plpgsql;`,
  );

  const first = await migrate(database.ownerUrl, folder);
  const second = await migrate(database.ownerUrl, folder);

  expect(first).toEqual(['900_once']);
  expect(second).toEqual([]);
  expect(await query('select one()')).toEqual([{ one: 1 }]);
});

test('a migration changed after it was applied is refused, with its name', async () => {
  await write('910_fixed', 'create table fixed (id int)');
  await migrate(database.ownerUrl, folder);
  await write('910_fixed', 'create table fixed (id bigint)');

  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/910_fixed was changed after/);
});

test('two migrators at once apply every migration once', async () => {
  await write('920_together', 'create table together (id int); select pg_sleep(0.2);');

  const applied = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)]);

  expect(applied.flat()).toEqual(['920_together']);
});
