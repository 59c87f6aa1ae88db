import type { Approval } from '../domain/approval.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DraftKind, StoredDraft } from './draft-kind.ts';
import { select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

type DraftRow<Own> = Omit<StoredDraft, 'approvals'> & Own;

export async function findDraft<Own extends object, Content, Refusal>(
  db: Asked,
  kind: DraftKind<Own, Content, Refusal>,
  draftId: string,
): Promise<(StoredDraft & Own) | undefined> {
  const row = await selectOne<DraftRow<Own>>(db, `${draftsOf(kind)} where d.draft_id = $1`, [draftId]);
  return row === undefined ? undefined : await withApprovals(db, kind.name, row);
}

/** Newest first. */
export async function listDrafts<Own extends object, Content, Refusal>(
  db: Asked,
  kind: DraftKind<Own, Content, Refusal>,
  { after, limit }: { readonly after: readonly [enteredAt: Instant, draftId: string] | null; limit: number },
): Promise<(StoredDraft & Own)[]> {
  const [enteredAt, draftId] = after ?? [];
  const rows = await select<DraftRow<Own>>(
    db,
    `${draftsOf(kind)} where $1::timestamptz is null or (d.entered_at, d.draft_id) < ($1, $2)
      order by d.entered_at desc, d.draft_id desc limit $3`,
    [enteredAt === undefined ? null : timestamp(enteredAt), draftId ?? null, limit],
  );
  return await Promise.all(rows.map((row) => withApprovals(db, kind.name, row)));
}

const draftsOf = ({ name, columns }: { readonly name: string; readonly columns: string }): string =>
  `select d.draft_id as "draftId", d.base_version as "baseVersion", d.entered_by as "enteredBy",
     d.entered_at as "enteredAt", v.version, v.published_at as "publishedAt", ${columns}
   from ${name}_draft d left join ${name}_version v on v.draft_id = d.draft_id`;

async function withApprovals<Own extends object>(
  db: Asked,
  name: string,
  row: DraftRow<Own>,
): Promise<StoredDraft & Own> {
  const approvals = await select<Approval>(
    db,
    `select person_id as "personId", at from ${name}_approval where draft_id = $1 order by at, person_id`,
    [row.draftId],
  );
  return { ...row, approvals };
}
