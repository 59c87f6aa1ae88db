import pg from 'pg';
import type { Database } from './database.ts';
import { tellLater } from './packet.ts';
import { within } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/**
 * One writer a case: the case and its matters take turns until their transactions end. A calendar is published between
 * such transactions, never during one: whatever is recorded under the older version is there when `replan` counts.
 */
const lockOf = (caseNo: string): string =>
  `select pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(caseNo)}, 0)),
          pg_advisory_xact_lock_shared(hashtextextended('calendar', 0))`;

/** Begins with the lock, in one message. */
export async function inCaseTransaction<T>(
  db: Database,
  caseNo: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return await within(db, `begin; ${lockOf(caseNo)}`, work);
}

/** As `inCaseTransaction`, in a transaction that has begun. */
export function lockCase(tx: Transaction, caseNo: string): void {
  tellLater(tx, { text: lockOf(caseNo) });
}

/** Until the transaction ends no calendar is published: what it reads of the newest stays true. */
export function holdCalendar(tx: Transaction): void {
  tellLater(tx, { text: `select pg_advisory_xact_lock_shared(hashtextextended('calendar', 0))` });
}

/** Those that have read older calendars or rules are stored before these are replaced. */
export function waitForRecords(tx: Transaction): void {
  tellLater(tx, { text: `select pg_advisory_xact_lock(hashtextextended('calendar', 0))` });
}
