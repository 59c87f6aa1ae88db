import type { ActName } from '../../domain/case/acts.ts';
import { stepOf } from '../../domain/case/plan-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { poolOf } from '../../prisma/organisation-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import type { BodyOf } from './body-of-act.ts';
import { checkProceeding } from './proceeding-people.ts';
import { checkApprover } from './section-heads.ts';

/** Persons named in an act must be who they are named as: staff of the step, or the section head who approves. */
export async function checkNamed(
  call: Call,
  { act, state, at }: { act: ActName; state: CaseState; at: Instant },
): Promise<void> {
  if (act === 'completeStep') await checkStaff(call, state, at);
  if (act === 'requestCorrection') await checkApprover(call, state, at);
  if (act === 'startSpecialProcedure') await checkApprover(call, state, at);
  await checkProceeding(call, { act, state, at });
}

async function checkStaff({ services, body }: Call, { plan, stepId }: CaseState, at: Instant): Promise<void> {
  const { staff = [] } = body as BodyOf<'completeStep'>;
  if (staff.length === 0 || stepId === null) return;
  const pool = await poolOf(services.db, { postId: stepOf(plan, stepId).postId, at });
  const known = new Set(pool.map(({ personId }) => personId));
  const strange = staff.findIndex((personId) => !known.has(personId));
  if (strange >= 0)
    throw new ProblemError('bad-request', { fields: [{ path: `staff.${strange}`, rule: 'choice' }] });
}
