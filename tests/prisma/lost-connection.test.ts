import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { inTransaction } from '../../prisma/transaction.ts';
import { createDatabase } from '../services/database.ts';
import type { TestDatabase } from '../services/database.ts';

let database: TestDatabase;
let db: Database;
const lostIdle: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  db = openDatabase(database.url, { connections: 2, onLost: ({ message }) => lostIdle.push(message) });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

/** Ends the server's side of a connection, as a PostgreSQL that stops would; comes back when ours has noticed. */
async function endBackend(lent: pg.PoolClient, from: pg.Pool | pg.PoolClient): Promise<void> {
  const { rows } = await lent.query<{ pid: number }>('select pg_backend_pid() as pid');
  const noticed = new Promise((resolve) => lent.once('end', resolve));
  await from.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await noticed;
}

async function answer(): Promise<number | undefined> {
  const { rows } = await db.pool.query<{ one: number }>('select 1 as one');
  return rows[0]?.one;
}

test('a lent connection that breaks while it is silent ends nothing: its next query fails, the pool works on', async () => {
  const lent = await db.pool.connect();

  await endBackend(lent, db.pool);
  const next = lent.query('select 1');

  await expect(next).rejects.toThrow(/not queryable/);
  lent.release(true);
  await expect(answer()).resolves.toBe(1);
});

test('a transaction whose connection breaks in the middle fails with what was lost, and leaves the pool whole', async () => {
  const work = inTransaction(db, async (tx) => {
    await endBackend(tx, db.pool);
    await tx.query('select 1');
  });

  await expect(work).rejects.toThrow(/not queryable/);
  await expect(Promise.all([answer(), answer()])).resolves.toEqual([1, 1]);
});

test('an idle connection that breaks is told of, and replaced by the next query', async () => {
  const [first, second] = await Promise.all([db.pool.connect(), db.pool.connect()]);
  const { rows } = await first.query<{ pid: number }>('select pg_backend_pid() as pid');
  const noticed = new Promise((resolve) => first.once('end', resolve));
  lostIdle.length = 0;

  first.release();
  await second.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await noticed;
  second.release();

  expect(lostIdle.join()).toMatch(/terminat/);
  await expect(answer()).resolves.toBe(1);
});
