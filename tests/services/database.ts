import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { asAppRole } from '../../scripts/database/app-role.ts';
import { fromSetup } from './from-setup.ts';

/** Of every role of the throw-away cluster. */
export const testPassword = 'tests-only';

export type TestDatabase = Readonly<{
  /** As the role the product uses (`xianshi_app`). */
  url: string;
  /** As the owner: for arranging and for looking behind the product's back. */
  ownerUrl: string;
  drop: () => Promise<void>;
}>;

/** Of every demonstration account of `createCity`. */
export const accountPassword = 'test-password-2026';

/** The database that `createCity` copies. */
export const CITY = 'city';

/** Organisation, calendar, items and accounts of the demonstration city, as `npm start` seeds them. */
export async function createCity(): Promise<TestDatabase> {
  return await createDatabase(CITY);
}

/** A fresh, migrated, empty database; one a test file, dropped in its `afterAll`. */
export async function createDatabase(like = 'template1'): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const server = fromSetup('TEST_POSTGRES');
  await asSuperuser(server, `create database ${name} template ${like}`);
  const ownerUrl = `${server}/${name}`;

  return {
    url: asAppRole(ownerUrl, testPassword),
    ownerUrl,
    drop: async () => {
      await asSuperuser(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function asSuperuser(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
