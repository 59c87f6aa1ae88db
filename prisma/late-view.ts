import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { pageOf, placeValues } from './page.ts';
import type { Place } from './page.ts';
import { select, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** A broken promise as everybody may read it: no number, no name, nothing of the application. */
export interface LatePromise {
  readonly itemName: string;
  readonly unitName: string;
  /** Only for the cursor: it names the case. */
  readonly id: string;
  /** From this instant on it was late. */
  readonly lateAt: Instant;
  readonly dueOn: Day | null;
  readonly explainedAt: Instant | null;
  readonly text: string | null;
  /** Decided, withdrawn or otherwise over by now. */
  readonly over: boolean;
}

/**
 * 超时说明, those that were withdrawn left out; and promises that have passed of which the engine has logged nothing yet:
 * a limit is seen the instant it passes (settled.md 42, 43). Practice cases are on no public page.
 */
const LATE = `
with late as (
  (select m.opened_at as at, m.matter_id as id, m.case_no, m.unit_id, m.matter_id, m.answer_due_on
     from other_matter m
    where m.kind = 'delay-explanation' and not m.practice and m.state <> 'cancelled'
      and ($2::timestamptz is null or (m.opened_at, m.matter_id) < ($2::timestamptz, $3::text))
    order by m.opened_at desc, m.matter_id desc limit $4)
  union all
  (select k.late_at, 'clock/' || k.case_no || '/' || k.clock_id, k.case_no, k.unit_id, null, null
     from clock k join submission s on s.case_no = k.case_no and not s.practice
    where k.state = 'running' and k.clock = 'promised' and k.breached_at is null and k.late_at <= $1::timestamptz
      and ($2::timestamptz is null
           or (k.late_at, 'clock/' || k.case_no || '/' || k.clock_id) < ($2::timestamptz, $3::text))
    order by 1 desc, 2 desc limit $4))
select l.at as "lateAt", l.id, i.name as "itemName", u.name as "unitName", l.answer_due_on as "dueOn",
       e.at as "explainedAt", t.body #>> '{}' as text, c.final as over
  from late l join approval_case c on c.case_no = l.case_no
  join item_version i on i.item_id = c.item_id and i.version = c.item_version join unit u on u.unit_id = l.unit_id
  left join matter_event e on e.matter_id = l.matter_id and e.type = 'explained'
  left join content t on t.content_id = e.payload ->> 'contentId'
 order by l.at desc, l.id desc limit $4`;

/** Newest first. @param query.now the server's clock */
export async function readLatePromises(
  db: Asked,
  { now, cursor, limit }: { readonly now: Instant; readonly cursor: Place | null; readonly limit: number },
): Promise<{ readonly late: readonly LatePromise[]; readonly next: Place | null }> {
  const rows = await select<LatePromise>(db, LATE, [timestamp(now), ...placeValues(cursor), limit + 1]);
  const { page, next } = pageOf<LatePromise, Place>(rows, {
    limit,
    placeOf: ({ lateAt, id }) => [lateAt, id],
  });
  return { late: page, next };
}
