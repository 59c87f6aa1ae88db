import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import type { Json } from './sql.ts';

export interface Notice {
  readonly id: number;
  readonly personId: string;
  /** `card`, `accountability`, `rung`, `milestone`, `warning`: the sentence is chosen by it and `params.type`. */
  readonly kind: string;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  readonly practice: boolean;
  readonly readAt: Instant | null;
}

/** Newest first; `cursor` is the last id of the page before. */
export async function readNotices(
  _db: Database,
  _query: { readonly personId: string; readonly cursor: string | null; readonly limit: number },
): Promise<{ readonly notices: readonly Notice[]; readonly next: string | null }> {
  return await Promise.reject(new Error('readNotices: body follows'));
}

export async function countUnread(_db: Database, _personId: string): Promise<number> {
  return await Promise.reject(new Error('countUnread: body follows'));
}

/** Ids of other people's notices are passed over. */
export async function markRead(
  _db: Database,
  _notices: { readonly personId: string; readonly ids: readonly number[]; readonly at: Instant },
): Promise<void> {
  await Promise.reject(new Error('markRead: body follows'));
}

export async function findNotice(_db: Database, _id: number): Promise<Notice | undefined> {
  return await Promise.reject(new Error('findNotice: body follows'));
}

/** Marks it as sent outside; false when it was before. */
export async function markSent(
  _db: Database,
  _notice: { readonly id: number; readonly at: Instant },
): Promise<boolean> {
  return await Promise.reject(new Error('markSent: body follows'));
}
