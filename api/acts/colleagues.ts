import { stepOf } from '../../domain/case/plan-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { colleaguesIn } from '../../prisma/unit-people.ts';
import type { Colleague } from '../../prisma/unit-people.ts';
import type { Call } from '../door/route.ts';

/** Who may take a step over, sign it, be recused from it or confirm that a case is void: people of its unit. */
export async function colleaguesAt(
  { services, person }: Call,
  { plan, openSteps }: CaseState,
  at: Instant,
): Promise<readonly Colleague[]> {
  if (person?.kind !== 'staff' || openSteps.length === 0) return [];
  const unitIds = [...new Set(openSteps.map((stepId) => stepOf(plan, stepId).unitId))];
  return await colleaguesIn(services.db, { unitIds, at });
}
