import type { Opening } from '../domain/case/state.ts';
import type { Plan } from '../domain/catalogue/plan.ts';
import type { Instant } from '../domain/time/instant.ts';
import { LogConflict } from './log-conflict.ts';
import { selectOne } from './sql.ts';
import type { Asked } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** What never changes about a case, as every record of it needs it. */
export interface CaseFrame {
  readonly opening: Opening;
  readonly serialNo: string;
  readonly itemName: string;
  readonly applicantPersonId: string;
  readonly applicantName: string;
}

interface FrameRow extends Omit<CaseFrame, 'opening'> {
  readonly plan: Plan;
  readonly receivedAt: Instant;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
}

/**
 * One writer a case: the case and its matters take turns until their transactions end. A calendar is published between
 * such transactions, never during one: whatever is recorded under the older version is there when `replan` counts.
 */
export async function lockCase(tx: Transaction, caseNo: string): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended($1, 0)),
            pg_advisory_xact_lock_shared(hashtextextended('calendar', 0))`,
    [caseNo],
  );
}

export async function getCaseFrame(db: Asked, caseNo: string): Promise<CaseFrame> {
  const row = await selectOne<FrameRow>(
    db,
    `select s.serial_no as "serialNo", s.received_at as "receivedAt", s.practice,
            s.clock_offset_ms as "clockOffsetMs", s.applicant_person_id as "applicantPersonId",
            i.name as "itemName", i.plan, coalesce(p.name, s.applicant_person_id) as "applicantName"
       from submission s
       join item_version i on i.item_id = s.item_id and i.version = s.item_version
       left join person p on p.person_id = s.applicant_person_id
      where s.case_no = $1`,
    [caseNo],
  );
  if (row === undefined) throw new LogConflict('unknown-case', { logId: caseNo, seq: 0 });
  const { plan, receivedAt, practice, clockOffsetMs, ...rest } = row;
  return { ...rest, opening: { caseNo, receivedAt, plan, practice, clockOffsetMs } };
}
