import { openCase } from '../domain/case/open-case.ts';
import { submittedOf } from '../domain/case/submitted.ts';
import type { LoggedEvent } from '../domain/case/events.ts';
import { newestLaw } from '../domain/supervision/laws.ts';
import { nextLine } from '../domain/supervision/next-line.ts';
import { rulesFor } from '../domain/supervision/rule-version.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import { dayOf } from '../domain/time/instant.ts';
import { readBasis } from './case-basis.ts';
import type { Basis } from './case-basis.ts';
import { NOTHING_STORED } from './case-fold.ts';
import { lockCase } from './case-lock.ts';
import { newLines } from './case-log.ts';
import { store } from './case-record.ts';
import { rulesFrom } from './rule-store.ts';
import type { Submission } from './submission-store.ts';
import type { Transaction } from './transaction.ts';

/**
 * 收件 is the first line of the log, and whoever has to answer sees the case, its clock and its task from the moment of
 * the receipt, whether the engine runs or not. The procedure then goes on from this line (ADR 0029).
 */
export async function recordReceipt(tx: Transaction, submission: Submission): Promise<void> {
  const { caseNo, receivedAt, submittedBy } = submission;
  lockCase(tx, caseNo);
  const author = { personId: submittedBy.personId, on: dayOf(receivedAt) };
  const asked = { caseNo, rulesVersion: null, updateIds: [], author, on: author.on };
  const [basis, published] = await Promise.all([readBasis(tx, asked), rulesFrom(tx, receivedAt)]);
  const line = firstLine(basis, published, submission);
  const fresh = newLines(caseNo, { stored: [], batch: [line] });
  await store(tx, { basis, fold: NOTHING_STORED, fresh, calendarVersion: basis.calendar.version });
}

/** Under the newest law, calendar and rules of that moment (settled.md 28). */
function firstLine(
  { frame: { opening }, calendar }: Basis,
  published: readonly RuleVersion[],
  { receivedAt, materials, submittedBy }: Submission,
): LoggedEvent {
  const versions = { law: newestLaw(), rules: published.map((rules) => rulesFor(opening.plan, rules)) };
  const event = submittedOf(opening, materials, calendar, versions);
  const written = { by: submittedBy, updateId: null, recordedAt: receivedAt, calendar };
  return nextLine(openCase(opening), event, written).line;
}
