import type { Clock } from '../domain/case/clock.ts';
import type { CaseStateName } from '../domain/case/lifecycle.ts';
import { isJoint } from '../domain/case/side-roads/joint.ts';
import type { Opening } from '../domain/case/state.ts';
import { select } from './sql.ts';
import { LEAD_CARD } from './standing-cards.ts';
import type { Asked } from './sql.ts';

/** A case of a joint matter as its relatives show it. */
export interface Relative {
  readonly caseNo: string;
  readonly serialNo: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Null until the engine has recorded its first event. */
  readonly state: CaseStateName | null;
  /** The step that the row of the case names; null: none. */
  readonly stepId: string | null;
  readonly stepName: string | null;
  readonly clock: Clock | null;
  /** Heaviest card of the limit of that clock; null: none, or taken back. */
  readonly clockCard: 'yellow' | 'red' | null;
  readonly clockOffsetMs: number;
  readonly isParent: boolean;
}

const RELATIVES = `
select s.case_no as "caseNo", s.serial_no as "serialNo", s.item_id as "itemId", i.name as "itemName",
  i.unit_id as "unitId", u.name as "unitName", c.state, c.step_id as "stepId",
  c.step_name as "stepName", c.lead_clock as clock, ${LEAD_CARD} as "clockCard",
  coalesce(c.clock_offset_ms, s.clock_offset_ms) as "clockOffsetMs", s.case_no = $1 as "isParent"
from submission s
  join item_version i on i.item_id = s.item_id and i.version = s.item_version
  join unit u on u.unit_id = i.unit_id
  left join approval_case c on c.case_no = s.case_no
where s.case_no = $1 or s.opening_facts->>'parentNo' = $1
order by s.case_no = $1 desc, s.item_id`;

/** The parent first, then its children (联办), the case itself among them; empty for a case that stands alone. */
export async function readFamily(
  db: Asked,
  { caseNo, parentNo, plan }: Pick<Opening, 'caseNo' | 'parentNo' | 'plan'>,
): Promise<readonly Relative[]> {
  if (parentNo === undefined && !isJoint(plan)) return [];
  return await select<Relative>(db, RELATIVES, [parentNo ?? caseNo]);
}
