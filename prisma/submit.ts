import type { Database } from './database.ts';
import { addJob } from './jobs.ts';
import { recordReceipt } from './receipt-record.ts';
import { noteTrouble } from './recording-trouble.ts';
import { executeLater } from './sql.ts';
import { findByRequest, submitWithin } from './submission-store.ts';
import type { NewSubmission, Submission } from './submission-store.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/**
 * Number, form, submission, first line of the log and the job `startCase` in one transaction (settled.md 29, ADR 0029).
 * A receipt is valid whatever hinders its record: then the procedure writes the first line, and an operator reads why.
 */
export async function submit(db: Database, submission: NewSubmission): Promise<Submission> {
  try {
    return await receive(db, submission, recordReceipt);
  } catch (error) {
    return await receive(db, submission, (tx, { caseNo }) => noteHindrance(tx, caseNo, error));
  }
}

async function receive(
  db: Database,
  submission: NewSubmission,
  follow: (tx: Transaction, stored: Submission) => Promise<void>,
): Promise<Submission> {
  return await inTransaction(db, async (tx) => {
    const { applicantPersonId, requestKey } = submission;
    await executeLater(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 1))', [
      applicantPersonId + requestKey,
    ]);
    const before = await findByRequest(tx, submission);
    if (before !== undefined) return before;
    const stored = await submitWithin(tx, submission);
    await follow(tx, stored);
    await addJob(tx, 'startCase', { caseNo: stored.caseNo }, { key: `startCase/${stored.caseNo}` });
    return stored;
  });
}

async function noteHindrance(tx: Transaction, caseNo: string, error: unknown): Promise<void> {
  const { name: code, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  await noteTrouble(tx, { logId: caseNo, code, message });
}
