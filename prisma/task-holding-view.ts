import type { Instant } from '../domain/time/instant.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

/** Who held a step of the case when: `doneBy` took it away from there. */
export interface TaskHolding {
  /** Of the line that began it. */
  readonly seq: number;
  readonly stepId: string;
  readonly postId: string;
  readonly unitId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
  readonly holderPersonId: string | null;
  readonly holderName: string | null;
  readonly doneByPersonId: string | null;
}

export async function holdingsOfCase(db: Asked, caseNo: string): Promise<TaskHolding[]> {
  return await select<TaskHolding>(
    db,
    `select t.seq, t.step_id as "stepId", t.post_id as "postId", t.unit_id as "unitId", t.from_at as "fromAt",
            t.to_at as "toAt", t.holder_person_id as "holderPersonId", p.name as "holderName",
            t.done_by_person_id as "doneByPersonId"
       from task t left join person p on p.person_id = t.holder_person_id
      where t.case_no = $1 order by t.seq, t.step_id`,
    [caseNo],
  );
}
