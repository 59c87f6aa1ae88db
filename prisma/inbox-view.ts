import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseRow } from './case-line.ts';
import type { Database } from './database.ts';

export type InboxGroup = 'overdue' | 'due-today' | 'soon' | 'later' | 'waiting';

export interface InboxRow extends CaseRow {
  readonly rank: 'A' | 'B';
  readonly group: InboxGroup;
}
export interface Inbox {
  /** Real now of the comparison. */
  readonly now: Instant;
  readonly counts: Readonly<Record<InboxGroup, number>>;
  readonly lines: readonly InboxRow[];
  readonly nextDueOn: Day | null;
  /** Cursor of the next page, null on the last. */
  readonly next: string | null;
}

/**
 * Cases at the person's posts (as A and as B), next limit first. `at` is the server's real now; a practice case is
 * compared with its own legal now = at + offset. `soon`: last day within 3 calendar days. `waiting`: nobody must act
 * (the applicant supplies), at the post that will have it again.
 */
export async function readInbox(
  _db: Database,
  _query: {
    readonly personId: string;
    readonly at: Instant;
    readonly cursor: string | null;
    readonly limit: number;
    readonly group?: InboxGroup;
  },
): Promise<Inbox> {
  return await Promise.reject(new Error('readInbox: body follows'));
}
