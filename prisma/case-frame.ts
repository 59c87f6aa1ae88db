import type { Opening } from '../domain/case/state.ts';
import type { Plan } from '../domain/catalogue/plan.ts';
import type { Instant } from '../domain/time/instant.ts';
import { LogConflict } from './log-conflict.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';
import type { OpeningFacts } from './submission-store.ts';
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
  readonly caseNo: string;
  readonly plan: Plan;
  readonly receivedAt: Instant;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
  readonly openingFacts: OpeningFacts | null;
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

/** Those that have read older calendars or rules are stored before these are replaced. */
export async function waitForRecords(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar', 0))`);
}

export async function getCaseFrame(db: Asked, caseNo: string): Promise<CaseFrame> {
  const [frame] = await readCaseFrames(db, [caseNo]);
  if (frame === undefined) throw new LogConflict('unknown-case', { logId: caseNo, seq: 0 });
  return frame;
}

/** Those of them that were submitted. */
export async function readCaseFrames(db: Asked, caseNos: readonly string[]): Promise<CaseFrame[]> {
  const rows = await select<FrameRow>(
    db,
    `select s.case_no as "caseNo", s.serial_no as "serialNo", s.received_at as "receivedAt", s.practice,
            s.clock_offset_ms as "clockOffsetMs", s.opening_facts as "openingFacts",
            s.applicant_person_id as "applicantPersonId", i.name as "itemName", i.plan,
            coalesce(p.name, s.applicant_person_id) as "applicantName"
       from submission s
       join item_version i on i.item_id = s.item_id and i.version = s.item_version
       left join person p on p.person_id = s.applicant_person_id
      where s.case_no = any($1)`,
    [caseNos],
  );
  return rows.map(frameOf);
}

function frameOf({
  caseNo,
  plan,
  receivedAt,
  practice,
  clockOffsetMs,
  openingFacts,
  ...rest
}: FrameRow): CaseFrame {
  return { ...rest, opening: { caseNo, receivedAt, plan, practice, clockOffsetMs, ...openingFacts } };
}
