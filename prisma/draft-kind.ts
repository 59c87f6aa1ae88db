import type { Approval, Entered } from '../domain/approval.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Subject } from './jobs.ts';
import type { Asked, Row } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** A draft as it lies there now: nothing of it is ever changed, approvals and a publication are added. */
export interface StoredDraft extends Entered {
  readonly draftId: string;
  /** The newest version when it was entered. */
  readonly baseVersion: number;
  /** Null until it is published. */
  readonly version: number | null;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

/** What differs between drafts of calendars and of rules. `Own`: what such a draft has beyond every draft. */
export interface DraftKind<Own extends object, Content, Refusal> {
  /** Of its tables: `<name>_draft`, `<name>_approval`, `<name>_withdrawal`, `<name>_version`. */
  readonly name: 'calendar' | 'rule';
  readonly subject: Exclude<Subject, 'law'>;
  /** `Own`, as it is selected from the draft `d`. */
  readonly columns: string;
  /** The columns to store of what is entered, or why it cannot be. */
  readonly enter: (tx: Transaction, content: Content, who: Approval) => Promise<Verdict<Row, Refusal>>;
  /** Why nobody can approve or publish it any more. */
  readonly closed: (db: Asked, draft: StoredDraft & Own) => Promise<Refusal | null>;
  readonly mayApprove: (draft: StoredDraft & Own, who: Approval) => Verdict<unknown, Refusal>;
  readonly mayWithdraw: (draft: StoredDraft, personId: string) => Verdict<unknown, Refusal>;
  readonly mayPublish: (draft: StoredDraft & Own, at: Instant) => Verdict<unknown, Refusal>;
  /** Stores it as the next version and answers its number. */
  readonly publish: (tx: Transaction, draft: StoredDraft & Own, who: Approval) => Promise<number>;
}
