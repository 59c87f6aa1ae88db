import type { Acceptance } from '../domain/case/side-roads/joint-child.ts';
import type { Permit } from '../domain/case/permit.ts';
import type { Opening } from '../domain/case/state.ts';
import type { Plan } from '../domain/catalogue/plan.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { newestCalendar } from './calendar-store.ts';
import { readLog } from './case-log.ts';
import { selectOne } from './sql.ts';
import type { Asked } from './sql.ts';
import { findSubmission } from './submission-store.ts';
import type { Submission } from './submission-store.ts';

/** All that starts the workflow of a case (`CaseInput` of workflows/messages.ts without what it carries later). */
export interface CaseStart {
  readonly opening: Opening;
  readonly materials: readonly string[];
  readonly submittedBy: Permit;
  readonly calendar: Calendar;
  readonly lawVersion: number;
  readonly rulesVersion: number;
  /** A child of a joint case: how and by whom the whole was accepted. */
  readonly accepted?: AcceptedBefore;
}

export interface AcceptedBefore {
  readonly event: Acceptance;
  readonly by: Permit | null;
}

/** The law by which a new run judges (settled.md 28); raised with a change in `domain/` that old runs must not see. */
const LAW_VERSION = 1;

/** Reads the newest calendar and rules at that moment. @throws when there is no such case. */
export async function getCaseStart(db: Asked, caseNo: string): Promise<CaseStart> {
  const submission = await findSubmission(db, caseNo);
  if (submission === undefined) throw new Error(`case ${caseNo}: nothing was submitted under this number`);
  const rules = await selectOne<{ version: number | null }>(
    db,
    'select max(version) as version from rule_version',
  );
  return {
    opening: await openingOf(db, submission),
    materials: submission.materials,
    submittedBy: submission.submittedBy,
    calendar: await newestCalendar(db),
    lawVersion: LAW_VERSION,
    rulesVersion: rules?.version ?? 1,
    ...(await acceptedWith(db, submission.openingFacts?.parentNo)),
  };
}

/** @throws when the parent was not accepted: then nothing opened the child. */
async function acceptedWith(db: Asked, parentNo: string | undefined): Promise<Pick<CaseStart, 'accepted'>> {
  if (parentNo === undefined) return {};
  for (const { logged } of await readLog(db, parentNo)) {
    const { event, by } = logged;
    if (event.type === 'accepted' || event.type === 'acceptanceDeemed') return { accepted: { event, by } };
  }
  throw new Error(`case ${parentNo}: it opened a child and was not accepted`);
}

/** What is fixed at receipt: number, instant and the plan of the item version (settled.md 13). */
export async function openingOf(
  db: Asked,
  { caseNo, receivedAt, practice, clockOffsetMs, itemId, itemVersion, openingFacts }: Submission,
): Promise<Opening> {
  const row = await selectOne<{ plan: Plan }>(
    db,
    'select plan from item_version where item_id = $1 and version = $2',
    [itemId, itemVersion],
  );
  if (row === undefined) throw new Error(`case ${caseNo}: item ${itemId} has no version ${itemVersion}`);
  return { caseNo, receivedAt, plan: row.plan, practice, clockOffsetMs, ...openingFacts };
}
