import { select } from './sql.ts';
import type { Asked } from './sql.ts';

/** A case or matter that is not over: it must have a workflow. */
export interface OpenWork {
  readonly caseNo: string;
  /** Null for a case. */
  readonly matterId: string | null;
}
export interface OpenPage {
  /** Key of the last one of the page before; '' at the beginning. */
  readonly after: string;
  readonly limit: number;
}

/** What has just been written has its job in the queue, and its workflow in a moment. */
const ON_ITS_WAY = `select from graphile_worker.jobs j where j.created_at > now() - interval '2 minutes' and j.key`;
/** An application that nothing was recorded of for longer than this is found by an audit, not by the patrol. */
const RECENT = `interval '7 days'`;

/** Open cases by number. */
export async function openCases(db: Asked, { after, limit }: OpenPage): Promise<readonly OpenWork[]> {
  return await select<OpenWork>(
    db,
    `select case_no as "caseNo", null as "matterId" from approval_case c
      where not final and case_no > $1 and not exists (${ON_ITS_WAY} in ('startCase/' || case_no,
        'openChild/' || case_no, 'restartCase/' || case_no))
      order by case_no limit $2`,
    [after, limit],
  );
}

/** Applications of which nothing is recorded yet, by number; `recent` alone for the patrol. */
export async function unrecordedCases(
  db: Asked,
  { after, limit, recent }: OpenPage & { readonly recent: boolean },
): Promise<readonly OpenWork[]> {
  return await select<OpenWork>(
    db,
    `select case_no as "caseNo", null as "matterId" from submission s
      where case_no > $1 and stored_at < now() - interval '2 minutes'
        and (not $3 or stored_at > now() - ${RECENT})
        and not exists (select from approval_case c where c.case_no = s.case_no)
        and not exists (select from case_event e where e.case_no = s.case_no)
      order by case_no limit $2`,
    [after, limit, recent],
  );
}

/** Cards and accountability records that are not over, by id. */
export async function openMatters(db: Asked, { after, limit }: OpenPage): Promise<readonly OpenWork[]> {
  return await select<OpenWork>(
    db,
    `select case_no as "caseNo", matter_id as "matterId" from (
       (select case_no, matter_id from card where not over and matter_id > $1 order by matter_id limit $2)
       union all
       (select case_no, matter_id from accountability where not over and matter_id > $1 order by matter_id limit $2)
       union all
       (select case_no, matter_id from other_matter where not over and matter_id > $1 order by matter_id limit $2)) m
      where not exists (${ON_ITS_WAY} in ('openMatter/' || matter_id, 'restartMatter/' || matter_id,
        'cancelMatter/' || matter_id))
      order by matter_id limit $2`,
    [after, limit],
  );
}

/** Those of them that are still open: an end may have been recorded since they were read. */
export async function stillOpen(db: Asked, work: readonly OpenWork[]): Promise<readonly OpenWork[]> {
  const over = await select<{ id: string }>(
    db,
    `select case_no as id from approval_case where final and case_no = any($1)
     union all select matter_id from matter where over and matter_id = any($2)`,
    [work.map(({ caseNo }) => caseNo), work.flatMap(({ matterId }) => matterId ?? [])],
  );
  const ids = new Set(over.map(({ id }) => id));
  return work.filter(({ caseNo, matterId }) => !ids.has(matterId ?? caseNo));
}

/** Those of these numbers under which nothing was submitted. */
export async function unknownCases(db: Asked, caseNos: readonly string[]): Promise<readonly string[]> {
  const rows = await select<{ caseNo: string }>(
    db,
    `select n as "caseNo" from unnest($1::text[]) n
      where not exists (select from submission s where s.case_no = n) order by n`,
    [caseNos],
  );
  return rows.map(({ caseNo }) => caseNo);
}
