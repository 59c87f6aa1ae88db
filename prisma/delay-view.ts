import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

/** A broken promise and what the unit has said to it; `text` null: 未说明. */
export interface Delay {
  readonly matterId: string;
  readonly clockId: string;
  readonly unitName: string;
  readonly openedAt: Instant;
  readonly dueOn: Day | null;
  readonly explainedAt: Instant | null;
  readonly text: string | null;
}

/** Explanations of delay (超时说明) of a case, those that were withdrawn left out. Public (settled.md 42). */
export async function delaysOfCase(db: Asked, caseNo: string): Promise<Delay[]> {
  return await select<Delay>(
    db,
    `select m.matter_id as "matterId", m.opening ->> 'clockId' as "clockId", u.name as "unitName",
            m.opened_at as "openedAt", m.answer_due_on as "dueOn", e.at as "explainedAt", c.body #>> '{}' as text
       from other_matter m join unit u on u.unit_id = m.unit_id
       left join matter_event e on e.matter_id = m.matter_id and e.type = 'explained'
       left join content c on c.content_id = e.payload ->> 'contentId'
      where m.case_no = $1 and m.kind = 'delay-explanation' and m.state <> 'cancelled'
      order by m.opened_at, m.matter_id`,
    [caseNo],
  );
}
