import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { sectionHeadsOf } from '../../prisma/organisation-store.ts';
import type { Person } from '../../prisma/organisation-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import type { BodyOf } from './draft.ts';

/**
 * Who may approve that a defect is named after the first notice (一次告知): a section head (科室负责人) of the deciding
 * unit, never the person who sends the notice. A first notice needs nobody.
 * @source 行政许可法 第32条第1款第(四)项; settled.md 12
 */
export async function approversOf(
  call: Call,
  { state, told, plan }: CaseState,
  at: Instant,
): Promise<readonly Person[]> {
  if (state !== 'received' || told.length === 0) return [];
  const heads = await sectionHeadsOf(call.services.db, { unitId: plan.unitId, at });
  return heads.filter(({ personId }) => personId !== personOf(call).personId);
}

/** Accepted is who was offered. That one is missing is refused by the law itself (`second-notice`). */
export async function checkApprover(call: Call, state: CaseState, at: Instant): Promise<void> {
  const { approvedBy } = call.body as BodyOf<'requestCorrection'>;
  if (approvedBy === undefined) return;
  const approvers = await approversOf(call, state, at);
  if (approvers.some(({ personId }) => personId === approvedBy)) return;
  throw new ProblemError('bad-request', { fields: [{ path: 'approvedBy', rule: 'choice' }] });
}
