import type pg from 'pg';
import type { Database } from './database.ts';
import { ask, forgetWaiting, tellLater } from './packet.ts';

/** A connection inside BEGIN … COMMIT. */
export type Transaction = pg.PoolClient;

/** All of `work` or nothing of it. */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return await within(db, 'begin', work);
}

/** Everything is read as it stood at one moment; nothing can be written. */
export async function inSnapshot<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return await within(db, 'begin isolation level repeatable read read only', work);
}

/** @param begin what opens the transaction, and may lock something first */
export async function within<T>(
  db: Database,
  begin: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const tx = await db.pool.connect();
  try {
    tellLater(tx, { text: begin });
    const result = await work(tx);
    await ask(tx, { text: 'commit' });
    tx.release();

    return result;
  } catch (error) {
    await undo(tx);
    throw error;
  }
}

/** A connection that cannot even roll back is thrown away; the first error is the one that counts. */
async function undo(tx: Transaction): Promise<void> {
  forgetWaiting(tx);
  try {
    await tx.query('rollback');
    tx.release();
  } catch (lost) {
    tx.release(lost instanceof Error ? lost : true);
  }
}
