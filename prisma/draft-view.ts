import type { Approval } from '../domain/approval.ts';
import type { DraftKind, StoredDraft } from './draft-kind.ts';
import { pageOf, placeValues } from './page.ts';
import type { Place } from './page.ts';
import { select, selectOne } from './sql.ts';
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
  { cursor, limit }: { readonly cursor: Place | null; readonly limit: number },
): Promise<{ readonly drafts: readonly (StoredDraft & Own)[]; readonly next: Place | null }> {
  const rows = await select<DraftRow<Own>>(
    db,
    `${draftsOf(kind)} where $1::timestamptz is null or (d.entered_at, d.draft_id) < ($1, $2)
      order by d.entered_at desc, d.draft_id desc limit $3`,
    [...placeValues(cursor), limit + 1],
  );
  const { page, next } = pageOf<DraftRow<Own>, Place>(rows, {
    limit,
    placeOf: ({ enteredAt, draftId }) => [enteredAt, draftId],
  });
  return { drafts: await Promise.all(page.map((row) => withApprovals(db, kind.name, row))), next };
}

const draftsOf = ({ name, columns }: { readonly name: string; readonly columns: string }): string =>
  `select d.draft_id as "draftId", d.base_version as "baseVersion", d.entered_by as "enteredBy",
     d.entered_at as "enteredAt", v.version, v.published_at as "publishedAt", w.at as "withdrawnAt",
     w.reason as "withdrawnReason", ${columns}
   from ${name}_draft d left join ${name}_version v on v.draft_id = d.draft_id
   left join ${name}_withdrawal w on w.draft_id = d.draft_id`;

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
