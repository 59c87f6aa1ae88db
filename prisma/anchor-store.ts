import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainHash, NO_LINE } from './case-log.ts';
import type { Database } from './database.ts';
import { execute, insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** Where the log of a case or of a matter ended. */
export interface Head {
  /** Number of the case, or the id of the matter, which is no such number: it has a slash. */
  readonly caseNo: string;
  readonly seq: number;
  readonly hash: string;
}

/** The ends of the logs that had grown by an hour, chained to the hour before (settled.md 34). */
export interface Anchor {
  readonly anchor: number;
  readonly at: Instant;
  readonly prevHash: string;
  readonly hash: string;
  /** By case number. */
  readonly heads: readonly Head[];
}

/** A transaction that began before the last look may have ended after it; none lasts so long. */
const OVERLAP = `interval '10 minutes'`;

/** `SHA-256(prev ‖ RFC 8785 JSON of {anchor, at, heads})`, like a line of a log. */
export function anchorHash({ anchor, at, prevHash, heads }: Omit<Anchor, 'hash'>): string {
  const content = heads.map(({ caseNo, seq, hash }) => ({ caseNo, seq, hash }));
  return chainHash(prevHash, canonicalJson({ anchor, at: timestamp(at), heads: content }));
}

/**
 * At most `limit` heads in one anchor; answers how many, 0 when nothing has grown. One writer at a time. An anchor is of
 * a whole second, so that an export says all that its hash covers.
 */
export async function anchorChangedHeads(
  db: Database,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<number> {
  const at = toInstant(Math.floor(now / 1000) * 1000);
  return await inTransaction(db, async (tx) => {
    await execute(tx, `select pg_advisory_xact_lock(hashtextextended('log_anchor', 0))`);
    const found = await changedHeads(tx, limit + 1);
    const heads = found.slice(0, limit);
    if (heads.length > 0) await appendAnchor(tx, { at, heads, complete: found.length <= limit });
    return heads.length;
  });
}

/** Ends that no anchor holds yet, of logs that have grown since all had been anchored. */
async function changedHeads(tx: Transaction, limit: number): Promise<readonly Head[]> {
  return await select<Head>(
    tx,
    `with since as (select coalesce((select max(covers_to) from log_anchor) - ${OVERLAP}, '-infinity') as at),
     ends as (
       select c.case_no, e.seq, e.hash
         from (select distinct case_no from case_event where stored_at > (select at from since)) c
        cross join lateral (select seq, hash from case_event where case_no = c.case_no order by seq desc limit 1) e
       union all
       select m.matter_id, e.seq, e.hash
         from (select distinct matter_id from matter_event where stored_at > (select at from since)) m
        cross join lateral
              (select seq, hash from matter_event where matter_id = m.matter_id order by seq desc limit 1) e)
     select case_no as "caseNo", seq, hash from ends
      where not exists (select from log_anchor_head h where h.case_no = ends.case_no and h.seq = ends.seq)
      order by case_no collate "C" limit $1`,
    [limit],
  );
}

async function appendAnchor(
  tx: Transaction,
  { at, heads, complete }: { at: Instant; heads: readonly Head[]; complete: boolean },
): Promise<void> {
  const last = await selectOne<{ anchor: number; hash: string; coversTo: string }>(
    tx,
    `select anchor, hash, covers_to::text as "coversTo" from log_anchor order by anchor desc limit 1`,
  );
  const fresh = { anchor: (last?.anchor ?? 0) + 1, at, prevHash: last?.hash ?? NO_LINE, heads };
  const row = {
    anchor: fresh.anchor,
    at: timestamp(at),
    covers_to: complete ? timestamp(at) : (last?.coversTo ?? '-infinity'),
    prev_hash: fresh.prevHash,
    hash: anchorHash(fresh),
  };
  await insertRows(tx, 'log_anchor', [row]);
  const rows = heads.map(({ caseNo, seq, hash }) => ({ anchor: fresh.anchor, case_no: caseNo, seq, hash }));
  await insertRows(tx, 'log_anchor_head', rows);
}

/** In order; `after` is the number of the last one of the page before. */
export async function readAnchors(
  db: Asked,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly Anchor[]> {
  return await select<Anchor>(
    db,
    `select a.anchor, a.at, a.prev_hash as "prevHash", a.hash,
            (select coalesce(jsonb_agg(jsonb_build_object('caseNo', h.case_no, 'seq', h.seq, 'hash', h.hash)
                                       order by h.case_no collate "C"), '[]')
               from log_anchor_head h where h.anchor = a.anchor) as heads
       from log_anchor a where a.anchor > $1 order by a.anchor limit $2`,
    [after, limit],
  );
}

/** Those of these heads that the log does not say any more. */
export async function headsUnlikeTheLog(db: Asked, heads: readonly Head[]): Promise<readonly Head[]> {
  return await select<Head>(
    db,
    `select h."caseNo", h.seq, h.hash
       from jsonb_to_recordset($1::jsonb) as h("caseNo" text, seq int, hash text)
       left join case_event e on e.case_no = h."caseNo" and e.seq = h.seq
       left join matter_event m on m.matter_id = h."caseNo" and m.seq = h.seq
      where coalesce(e.hash, m.hash) is distinct from h.hash order by 1, 2`,
    [JSON.stringify(heads)],
  );
}
