import type { Clock } from '../domain/case/clock.ts';
import type { CaseStateName } from '../domain/case/lifecycle.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { LEAD_CARD } from './standing-cards.ts';

/** A case in a list. */
export interface CaseRow {
  readonly caseNo: string;
  readonly serialNo: string;
  readonly practice: boolean;
  readonly itemId: string;
  readonly itemName: string;
  readonly applicantPersonId: string;
  readonly applicantName: string;
  readonly state: CaseStateName;
  readonly seq: number;
  readonly stepId: string | null;
  readonly stepName: string | null;
  readonly postId: string | null;
  readonly postName: string | null;
  readonly unitName: string | null;
  /** Event type that brought the case here, and when. */
  readonly whyType: string;
  readonly whyAt: Instant;
  /** Lead clock as recorded; its dates are those of the calendar recorded with it. */
  readonly clock: Clock | null;
  /** Heaviest card of the limit of that clock; null: none, or taken back. */
  readonly clockCard: 'yellow' | 'red' | null;
  /** Compared in SQL with this case's own now (settled.md 43). */
  readonly late: boolean;
  /** Legal now of this case. */
  readonly now: Instant;
  /** Levels of the cards that stand and that the reader may know of, red first. */
  readonly cards: readonly ('yellow' | 'red')[];
  readonly receivedAt: Instant;
}

/** What comes out of the database: legal now is worked out from the one now of the query. */
export type StoredLine<Row extends CaseRow = CaseRow> = Omit<Row, 'now'> & { readonly clockOffsetMs: number };

/** A step beside the one that the row of the case names has its name in the plan. */
const STEP_NAME = `coalesce(c.step_name, (select step ->> 'name' from submission s,
    jsonb_array_elements(coalesce(s.opening_facts -> 'plan', i.plan) -> 'steps') step
  where s.case_no = c.case_no and step ->> 'stepId' = c.step_id))`;

/** Columns of a line; `$1` is the real now of the query. Wants `c` approval_case, `i` item_version, `o` post, `u` unit. */
export const LINE = `c.case_no as "caseNo", c.serial_no as "serialNo", c.practice, c.item_id as "itemId",
  i.name as "itemName", c.applicant_person_id as "applicantPersonId", c.applicant_name as "applicantName", c.state,
  c.seq, c.step_id as "stepId", ${STEP_NAME} as "stepName", c.post_id as "postId", o.name as "postName",
  u.name as "unitName", c.why_type as "whyType", c.why_at as "whyAt", c.lead_clock as clock, ${LEAD_CARD} as "clockCard",
  c.late_at_real <= $1::timestamptz as late, c.clock_offset_ms as "clockOffsetMs",
  c.received_at as "receivedAt"`;

export const LINE_JOINS = `join item_version i on i.item_id = c.item_id and i.version = c.item_version
  left join post o on o.post_id = c.post_id left join unit u on u.unit_id = c.post_unit_id`;

export function lineOf<Line extends { readonly clockOffsetMs: number }>(
  { clockOffsetMs, ...line }: Line,
  at: Instant,
): Omit<Line, 'clockOffsetMs'> & { readonly now: Instant } {
  return { ...line, now: toInstant(at + clockOffsetMs) };
}
