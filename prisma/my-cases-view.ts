import type { Instant } from '../domain/time/instant.ts';
import { lineOf } from './case-line.ts';
import type { CaseRow, StoredLine } from './case-line.ts';
import { pageOf, placeValues } from './page.ts';
import type { Place } from './page.ts';
import { standingCards } from './standing-cards.ts';
import { select, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** The applicant's own cases, newest first; those not started yet included, as `received`. */
export async function readMyCases(
  db: Asked,
  query: {
    readonly personId: string;
    readonly at: Instant;
    readonly cursor: Place | null;
    readonly limit: number;
  },
): Promise<{ readonly lines: readonly CaseRow[]; readonly next: Place | null }> {
  const { personId, at, cursor, limit } = query;
  const rows = await select<StoredLine>(db, MY_CASES, [
    timestamp(at),
    personId,
    ...placeValues(cursor),
    limit + 1,
  ]);
  const { page, next } = pageOf<StoredLine, Place>(rows, {
    limit,
    placeOf: ({ receivedAt, caseNo }) => [receivedAt, caseNo],
  });
  return { lines: page.map((row) => lineOf(row, at)), next };
}

const MY_CASES = `
select s.case_no as "caseNo", s.serial_no as "serialNo", s.practice, s.item_id as "itemId", i.name as "itemName",
  s.applicant_person_id as "applicantPersonId", coalesce(c.applicant_name, p.name) as "applicantName",
  coalesce(c.state, 'received') as state, coalesce(c.seq, 0) as seq, c.step_id as "stepId",
  c.step_name as "stepName", c.post_id as "postId", o.name as "postName", u.name as "unitName",
  coalesce(c.why_type, 'submitted') as "whyType", coalesce(c.why_at, s.received_at) as "whyAt",
  c.lead_clock as clock, coalesce(c.late_at_real <= $1::timestamptz, false) as late,
  coalesce(c.clock_offset_ms, s.clock_offset_ms) as "clockOffsetMs",
  ${standingCards('s.case_no', 'false')}, s.received_at as "receivedAt"
from submission s
  join item_version i on i.item_id = s.item_id and i.version = s.item_version
  join person p on p.person_id = s.applicant_person_id
  left join approval_case c on c.case_no = s.case_no
  left join post o on o.post_id = c.post_id left join unit u on u.unit_id = c.post_unit_id
where s.applicant_person_id = $2
  and ($3::timestamptz is null or (s.received_at, s.case_no) < ($3::timestamptz, $4::text))
order by s.received_at desc, s.case_no desc limit $5`;
