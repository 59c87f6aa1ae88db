import { isInLastDays, limitThatEnds } from '../../domain/case/acts/special-procedure.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { startableKinds } from '../../domain/case/side-roads/special-procedure.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { sectionHeadsOf } from '../../prisma/unit-people.ts';
import type { Person } from '../../prisma/organisation-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf, personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import type { BodyOf } from './draft.ts';

/**
 * Who may approve that a defect is named after the first notice (一次告知), or that a clock stops in the last days of the
 * limit (压哨挂起): a section head (科室负责人) of the deciding unit, never the person who acts. Else nobody is needed.
 * @source 行政许可法 第32条第1款第(四)项, 第45条; settled.md 12; rule P06
 */
export async function approversOf(call: Call, state: CaseState, at: Instant): Promise<readonly Person[]> {
  if (!needsApprover(state, caseOf(call).calendar, at)) return [];
  const heads = await sectionHeadsOf(call.services.db, { unitId: state.plan.unitId, at });
  return heads.filter(({ personId }) => personId !== personOf(call).personId);
}

function needsApprover(state: CaseState, calendar: Calendar, at: Instant): boolean {
  if (state.state === 'received') return state.told.length > 0;
  if (startableKinds(state).length === 0) return false;
  const limit = limitThatEnds(state, calendar);
  return limit !== undefined && isInLastDays(limit, { at }, calendar);
}

/** Accepted is who was offered. That one is missing is refused by the law itself. */
export async function checkApprover(call: Call, state: CaseState, at: Instant): Promise<void> {
  const { approvedBy } = call.body as BodyOf<'requestCorrection' | 'startSpecialProcedure'>;
  if (approvedBy === undefined) return;
  const approvers = await approversOf(call, state, at);
  if (approvers.some(({ personId }) => personId === approvedBy)) return;
  throw new ProblemError('bad-request', { fields: [{ path: 'approvedBy', rule: 'choice' }] });
}
