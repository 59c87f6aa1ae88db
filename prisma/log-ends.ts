import { select } from './sql.ts';
import type { Asked } from './sql.ts';

/** How far the database knows a case or a matter; `over`: it needs no workflow. */
export interface LogEnd {
  readonly id: string;
  readonly seq: number;
  readonly over: boolean;
}

/** Of these numbers those that were submitted; 0: nothing is recorded yet. */
export async function caseLogEnds(db: Asked, caseNos: readonly string[]): Promise<readonly LogEnd[]> {
  return await select<LogEnd>(
    db,
    `select s.case_no as id, coalesce((select max(seq) from case_event e where e.case_no = s.case_no), 0) as seq,
            coalesce(c.final, false) as over
       from submission s left join approval_case c using (case_no) where s.case_no = any($1)`,
    [caseNos],
  );
}

export async function matterLogEnds(db: Asked, matterIds: readonly string[]): Promise<readonly LogEnd[]> {
  return await select<LogEnd>(
    db,
    `select matter_id as id, coalesce((select max(seq) from matter_event e where e.matter_id = m.matter_id), 0) as seq,
            over
       from matter m where matter_id = any($1)`,
    [matterIds],
  );
}
