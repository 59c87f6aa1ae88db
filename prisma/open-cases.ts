import { foldLog } from '../domain/case/evolve.ts';
import type { CaseState, Opening } from '../domain/case/state.ts';
import type { Plan } from '../domain/catalogue/plan.ts';
import { readLogs } from './case-log.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** An open case as its log says, for whoever asks what would change in it. */
interface OpenCase {
  readonly caseNo: string;
  readonly practice: boolean;
  /** What it goes by until it is told of a newer one. */
  readonly calendarVersion: number;
  readonly state: CaseState;
}

/** Plans are read once a walk, by item and version. */
interface Walk {
  readonly db: Asked;
  readonly plans: Map<string, Plan>;
}

interface CaseRow extends Pick<Opening, 'caseNo' | 'receivedAt' | 'practice' | 'clockOffsetMs'> {
  readonly version: number;
  readonly itemId: string;
  readonly itemVersion: number;
  readonly openingFacts: Partial<Opening> | null;
}

/** The next open cases after a number, in the order of their numbers. */
export async function openCaseBatch(
  walk: Walk,
  after: string | null,
  limit: number,
): Promise<readonly OpenCase[]> {
  const { db } = walk;
  const rows = await select<CaseRow>(
    db,
    `select c.case_no as "caseNo", c.calendar_version as version, s.received_at as "receivedAt", s.practice,
            s.clock_offset_ms as "clockOffsetMs", s.item_id as "itemId", s.item_version as "itemVersion",
            s.opening_facts as "openingFacts"
       from approval_case c join submission s on s.case_no = c.case_no
      where not c.final and ($1::text is null or c.case_no > $1) order by c.case_no limit $2`,
    [after, limit],
  );
  const logs = await readLogs(
    db,
    rows.map(({ caseNo }) => caseNo),
  );
  const cases: OpenCase[] = [];
  for (const row of rows) {
    const opening = await openingOf(walk, row);
    const log = (logs.get(row.caseNo) ?? []).map(({ logged }) => logged);
    const { caseNo, practice, version: calendarVersion } = row;
    cases.push({ caseNo, practice, calendarVersion, state: foldLog(opening, log) });
  }
  return cases;
}

async function openingOf(
  { db, plans }: Walk,
  { caseNo, receivedAt, practice, clockOffsetMs, itemId, itemVersion, openingFacts }: CaseRow,
): Promise<Opening> {
  const key = `${itemId}/${itemVersion}`;
  const plan = plans.get(key) ?? (await planOf(db, itemId, itemVersion));
  plans.set(key, plan);
  return { caseNo, receivedAt, plan, practice, clockOffsetMs, ...openingFacts };
}

async function planOf(db: Asked, itemId: string, version: number): Promise<Plan> {
  const row = await selectOne<{ plan: Plan }>(
    db,
    'select plan from item_version where item_id = $1 and version = $2',
    [itemId, version],
  );
  if (row === undefined) throw new Error(`item ${itemId}: no version ${version}`);
  return row.plan;
}
