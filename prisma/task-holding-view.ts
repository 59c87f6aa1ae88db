import type { Instant } from '../domain/time/instant.ts';
import { onDuty } from './organisation-store.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

/** Who held the case when: `doneBy` took it away from there. */
export interface TaskHolding {
  /** Of the line that began it; 0: it was open beside the lead. */
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

/** A step that was open beside the lead, and never led, has no task: its clock says when it began, the organisation who stood there. */
const BEGAN_ON = `(to_timestamp((k.value ->> 'startAt')::float8 / 1000) at time zone interval '+08:00')::date`;
const BESIDE = `select 0 as seq, k.step_id, k.post_id, k.unit_id, to_timestamp((k.value ->> 'startAt')::float8 / 1000),
    k.stopped_at, (select g.person_id from posting g where g.post_id = k.post_id and ${onDuty('g', BEGAN_ON)} order by g.rank limit 1),
    null
  from clock k where k.case_no = $1 and k.clock = 'step'
   and not exists (select from task t where t.case_no = k.case_no and t.step_id = k.step_id)`;

export async function holdingsOfCase(db: Asked, caseNo: string): Promise<TaskHolding[]> {
  return await select<TaskHolding>(
    db,
    `select t.seq, t.step_id as "stepId", t.post_id as "postId", t.unit_id as "unitId", t.from_at as "fromAt",
            t.to_at as "toAt", t.holder_person_id as "holderPersonId", p.name as "holderName",
            t.done_by_person_id as "doneByPersonId"
       from (select seq, step_id, post_id, unit_id, from_at, to_at, holder_person_id, done_by_person_id
               from task where case_no = $1 union all ${BESIDE}) t
       left join person p on p.person_id = t.holder_person_id
      order by t.seq`,
    [caseNo],
  );
}
