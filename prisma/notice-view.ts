import type { Instant } from '../domain/time/instant.ts';
import type { NoticeKind } from './notice-store.ts';
import { pageOf } from './page.ts';
import { execute, select, selectOne, timestamp } from './sql.ts';
import type { Asked, Json } from './sql.ts';

export interface Notice {
  readonly id: number;
  readonly personId: string;
  /** The sentence is chosen by it and by `params.type`. */
  readonly kind: NoticeKind;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  /** `type`, `serialNo`, `itemName`, `rung` and what the sentence of that type needs. */
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  readonly practice: boolean;
  readonly readAt: Instant | null;
}

export type NoticePlace = readonly [id: number];

const NOTICE = `select id, person_id as "personId", kind, case_no as "caseNo", matter_id as "matterId", params, at,
  practice, read_at as "readAt" from notice`;

/** Newest first; `cursor` holds the last id of the page before. */
export async function readNotices(
  db: Asked,
  query: { readonly personId: string; readonly cursor: NoticePlace | null; readonly limit: number },
): Promise<{ readonly notices: readonly Notice[]; readonly next: NoticePlace | null }> {
  const { personId, cursor, limit } = query;
  const rows = await select<Notice>(
    db,
    `${NOTICE} where person_id = $1 and ($2::bigint is null or id < $2::bigint) order by id desc limit $3`,
    [personId, cursor?.[0] ?? null, limit + 1],
  );
  const { page, next } = pageOf<Notice, NoticePlace>(rows, { limit, placeOf: ({ id }) => [id] });
  return { notices: page, next };
}

export async function countUnread(db: Asked, personId: string): Promise<number> {
  const row = await selectOne<{ unread: number }>(
    db,
    'select count(*) as unread from notice where person_id = $1 and read_at is null',
    [personId],
  );
  return row?.unread ?? 0;
}

/** Ids of other people's notices are passed over. */
export async function markRead(
  db: Asked,
  { personId, ids, at }: { readonly personId: string; readonly ids: readonly number[]; readonly at: Instant },
): Promise<void> {
  await execute(
    db,
    'update notice set read_at = $3 where person_id = $1 and id = any($2::bigint[]) and read_at is null',
    [personId, ids, timestamp(at)],
  );
}
