import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';

/** Numbers under which anything is stored: an application, a log, or a row. */
export async function caseNosAfter(db: Asked, after: string, limit: number): Promise<readonly string[]> {
  const rows = await select<{ caseNo: string }>(
    db,
    `select case_no as "caseNo" from (
       (select case_no from submission where case_no > $1 order by 1 limit $2)
       union (select distinct case_no from case_event where case_no > $1 order by 1 limit $2)
       union (select case_no from approval_case where case_no > $1 order by 1 limit $2)) numbers
      order by 1 limit $2`,
    [after, limit],
  );
  return rows.map(({ caseNo }) => caseNo);
}
