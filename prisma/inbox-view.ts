import type { Day } from '../domain/time/day.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { PAYMENT } from '../domain/case/whose-turn.ts';
import { LINE, LINE_JOINS, lineOf } from './case-line.ts';
import type { CaseRow, StoredLine } from './case-line.ts';
import { MAY_SUSPECT, MINE, MORE_STEPS, TRANSFER } from './inbox-lines.ts';
import { pageOf, placeValues } from './page.ts';
import type { Place } from './page.ts';
import { standingCards } from './standing-cards.ts';
import { select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

export type InboxGroup = 'overdue' | 'due-today' | 'soon' | 'later' | 'waiting';

export interface InboxRow extends CaseRow {
  /** Null: the step was given to this person himself. */
  readonly rank: 'A' | 'B' | null;
  readonly group: InboxGroup;
  /** Other open steps of the case that are this person's. */
  readonly moreSteps: number;
  /** Person to whom the step was transferred (转办), and when; null: whoever stands at its post does it. */
  readonly givenTo: string | null;
  readonly givenToName: string | null;
  readonly givenAt: Instant | null;
}
export interface Inbox {
  /** Real now of the comparison. */
  readonly now: Instant;
  readonly counts: Readonly<Record<InboxGroup, number>>;
  readonly lines: readonly InboxRow[];
  readonly nextDueOn: Day | null;
  /** Where the next page begins, null on the last. */
  readonly next: Place | null;
}
export interface InboxQuery {
  readonly personId: string;
  /** The server's real now; a practice case is compared with its own legal now = at + offset. */
  readonly at: Instant;
  readonly cursor: Place | null;
  readonly limit: number;
  readonly group?: InboxGroup;
}

/**
 * Cases at the person's posts (as A and as B), next limit first; of steps side by side the person's own. `soon`: last
 * day within 3 calendar days. `waiting`: the applicant's turn (补正, 补办, 缴费), at the post that goes on with it.
 */
export async function readInbox(db: Asked, query: InboxQuery): Promise<Inbox> {
  const { at, limit } = query;
  const rows = await select<StoredRow>(db, PAGE, [...scope(query), ...pageValues(query)]);
  const { page, next } = pageOf<StoredRow, Place>(rows, {
    limit,
    placeOf: ({ lateAtReal, caseNo }) => [lateAtReal, caseNo],
  });
  const totals = await selectOne<Totals>(db, TOTALS, scope(query));
  return {
    now: at,
    counts: { ...NONE, ...totals?.counts },
    lines: page.map((row) => lineOf(row, at)),
    nextDueOn: totals?.nextDueOn ?? null,
    next,
  };
}

type StoredRow = StoredLine<InboxRow> & { readonly lateAtReal: Instant };
interface Totals {
  readonly counts: Partial<Record<InboxGroup, number>>;
  readonly nextDueOn: Day | null;
}
const NONE: Readonly<Record<InboxGroup, number>> = {
  overdue: 0,
  'due-today': 0,
  soon: 0,
  later: 0,
  waiting: 0,
};

const SOON_DAYS = 3;
/** Shanghai is a fixed +08:00 in legal time, so the civil day needs no time zone database (domain/time/instant). */
const LEGAL_DAY = `(($1::timestamptz + c.clock_offset_ms * interval '1 ms') at time zone interval '+08:00')::date`;
const GROUP = `case when c.state in ('received', 'awaiting-correction') and c.step_id is null or c.step_id = '${PAYMENT}'
    then 'waiting'
  when c.late_at_real <= $1::timestamptz then 'overdue'
  when c.last_day_on is null then 'later'
  when c.last_day_on <= ${LEGAL_DAY} then 'due-today'
  when c.last_day_on <= ${LEGAL_DAY} + ${SOON_DAYS} then 'soon' else 'later' end`;
const PAGE = `${MINE}, page as (select c.*, ${GROUP} as part from c
  where ($4::timestamptz is null or (c.late_at_real, c.case_no) > ($4::timestamptz, $5::text))
    and ($6::text is null or ${GROUP} = $6)
  order by c.late_at_real, c.case_no limit $7)
select ${LINE}, c.rank, c.part as "group", c.late_at_real as "lateAtReal", ${MORE_STEPS} as "moreSteps",
    moved.person_id as "givenTo", receiver.name as "givenToName", moved.at as "givenAt", ${standingCards('c.case_no', MAY_SUSPECT)}
  from page c ${LINE_JOINS} left join ${TRANSFER}
  left join person receiver on receiver.person_id = moved.person_id order by c.late_at_real, c.case_no`;

const TOTALS = `${MINE}, line as (select ${GROUP} as part, c.last_day_on, c.late_at_real from c)
  select coalesce((select jsonb_object_agg(part, n) from (select part, count(*) as n from line group by part) p), '{}')
           as counts,
         (select min(last_day_on) from line where late_at_real > $1::timestamptz) as "nextDueOn"`;

function scope({ at, personId }: InboxQuery): readonly unknown[] {
  return [timestamp(at), personId, dayOf(at)];
}

function pageValues({ cursor, group, limit }: InboxQuery): readonly unknown[] {
  return [...placeValues(cursor), group ?? null, limit + 1];
}
