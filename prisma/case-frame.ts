import type { Opening } from '../domain/case/state.ts';
import type { Instant } from '../domain/time/instant.ts';
import { LogConflict } from './log-conflict.ts';
import { NAMED_PLAN, planNamed } from './plan-store.ts';
import type { NamedPlan } from './plan-store.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';
import type { OpeningFacts } from './submission-store.ts';

/** What never changes about a case, as every record of it needs it. */
export interface CaseFrame {
  readonly opening: Opening;
  readonly serialNo: string;
  readonly itemName: string;
  readonly applicantPersonId: string;
  readonly applicantName: string;
}

/** A frame as it is stored: its plan is named, not read. */
export interface FrameRow extends Omit<CaseFrame, 'opening'>, NamedPlan {
  readonly caseNo: string;
  readonly receivedAt: Instant;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
  readonly openingFacts: OpeningFacts | null;
}

export async function getCaseFrame(db: Asked, caseNo: string): Promise<CaseFrame> {
  const [frame] = await readCaseFrames(db, [caseNo]);
  if (frame === undefined) throw new LogConflict('unknown-case', { logId: caseNo, seq: 0 });
  return frame;
}

/** Those of them that were submitted. */
export async function readCaseFrames(db: Asked, caseNos: readonly string[]): Promise<CaseFrame[]> {
  const rows = await select<FrameRow>(db, `select ${FRAME} from ${FRAME_FROM} where s.case_no = any($1)`, [
    caseNos,
  ]);
  const frames: CaseFrame[] = [];
  for (const row of rows) frames.push(await frameOf(db, row));
  return frames;
}

/** Columns of a `FrameRow`, of `FRAME_FROM`. */
export const FRAME = `s.case_no as "caseNo", s.serial_no as "serialNo", s.received_at as "receivedAt", s.practice,
  s.clock_offset_ms as "clockOffsetMs", s.opening_facts as "openingFacts",
  s.applicant_person_id as "applicantPersonId", coalesce(p.name, s.applicant_person_id) as "applicantName",
  i.name as "itemName", ${NAMED_PLAN}`;
export const FRAME_FROM = `submission s
  join item_version i on i.item_id = s.item_id and i.version = s.item_version
  left join person p on p.person_id = s.applicant_person_id`;

export async function frameOf(db: Asked, row: FrameRow): Promise<CaseFrame> {
  const { caseNo, receivedAt, practice, clockOffsetMs, openingFacts } = row;
  const { serialNo, itemName, applicantPersonId, applicantName } = row;
  const plan = openingFacts?.plan ?? (await planNamed(db, row));
  return {
    opening: { caseNo, receivedAt, plan, practice, clockOffsetMs, ...openingFacts },
    ...{ serialNo, itemName, applicantPersonId, applicantName },
  };
}
