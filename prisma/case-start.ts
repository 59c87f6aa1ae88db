import type { Acceptance } from '../domain/case/side-roads/joint-child.ts';
import type { Permit } from '../domain/case/permit.ts';
import type { Opening } from '../domain/case/state.ts';
import { newestLaw } from '../domain/supervision/laws.ts';
import { FIRST_RULES_VERSION } from '../domain/supervision/rule-version.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { newestCalendar } from './calendar-store.ts';
import { readLog } from './case-log.ts';
import { findPlan } from './plan-store.ts';
import { rulesFrom } from './rule-store.ts';
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
  readonly rules: readonly RuleVersion[];
  /** A child of a joint case: how and by whom the whole was accepted. */
  readonly accepted?: AcceptedBefore;
}

export interface AcceptedBefore {
  readonly event: Acceptance;
  readonly by: Permit | null;
}

/** Reads the newest law, calendar and rules at that moment (settled.md 28). @throws when there is no such case. */
export async function getCaseStart(db: Asked, caseNo: string): Promise<CaseStart> {
  const [submission, calendar] = await Promise.all([findSubmission(db, caseNo), newestCalendar(db)]);
  if (submission === undefined) throw new Error(`case ${caseNo}: nothing was submitted under this number`);
  const { materials, submittedBy, receivedAt, openingFacts } = submission;
  const [opening, rules, accepted] = await Promise.all([
    openingOf(db, submission),
    rulesFrom(db, receivedAt),
    acceptedWith(db, openingFacts?.parentNo),
  ]);
  return {
    ...{ opening, materials, submittedBy, calendar, rules, ...accepted },
    lawVersion: newestLaw(),
    rulesVersion: FIRST_RULES_VERSION,
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
  const plan = await findPlan(db, { itemId, version: itemVersion });
  if (plan === undefined) throw new Error(`case ${caseNo}: item ${itemId} has no version ${itemVersion}`);
  return { caseNo, receivedAt, plan, practice, clockOffsetMs, ...openingFacts };
}
