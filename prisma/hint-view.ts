import type { Instant } from '../domain/time/instant.ts';
import { select, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** That a log grew, and whom it may concern; never what it says. */
export interface LogHint {
  readonly kind: 'case' | 'matter';
  readonly id: string;
  readonly seq: number;
  readonly applicantPersonId: string;
  /** Units that held the case, sign a step of it or decide it. */
  readonly unitIds: readonly string[];
}

/** Logs that grew since then, by the database's own clock: what it stored, not what the events say. */
export async function changedSince(db: Asked, since: Instant): Promise<LogHint[]> {
  return await select<LogHint>(
    db,
    `with grown as (
       select 'case' as kind, case_no as id, case_no, max(seq) as seq from case_event
        where stored_at > $1 group by case_no
       union all
       select 'matter', e.matter_id, m.case_no, max(e.seq) from matter_event e join matter m using (matter_id)
        where e.stored_at > $1 group by e.matter_id, m.case_no)
     select g.kind, g.id, g.seq, c.applicant_person_id as "applicantPersonId",
            case when g.id like 'complaint/%' then array[]::text[] else
            array(select c.unit_id union select t.unit_id from task t where t.case_no = g.case_no
              union select o.unit_id from task t join post o on o.post_id = any(t.signer_post_ids)
                where t.case_no = g.case_no) end as "unitIds"
       from grown g join approval_case c on c.case_no = g.case_no`,
    [timestamp(since)],
  );
}

/** Newest notice of each person. */
export async function latestNotices(db: Asked, personIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await select<{ personId: string; id: number }>(
    db,
    `select p.id as "personId", coalesce((select max(n.id) from notice n where n.person_id = p.id), 0) as id
       from unnest($1::text[]) p(id)`,
    [personIds],
  );
  return new Map(rows.map(({ personId, id }) => [personId, id]));
}
