import type { Plan, PlanStep } from '../../domain/catalogue/plan.ts';
import type { Database } from '../../prisma/database.ts';
import { selectOne } from '../../prisma/sql.ts';

/** Units of the seed for those of a scenario: red cards need somebody who answers for them. */
const UNITS: Readonly<Record<string, string>> = { unit: 'D20', hall: 'H01', lower: 'T06' };
const POSTS: Readonly<Record<PlanStep['phase'], string>> = {
  accept: 'H01-ACCEPT-1',
  review: 'D20-REVIEW',
  decide: 'D20-DECIDE',
  issue: 'D20-ISSUE',
  'hand-out': 'H01-OUT-1',
};
const unitOf = (unitId: string): string => UNITS[unitId] ?? unitId;

/** A version of I02 with the plan of a scenario, bound to posts of the seed. Answers the version. */
export async function publishScenarioItem(db: Database, plan: Plan): Promise<number> {
  const { preliminaryReview = null } = plan;
  const bound: Plan = {
    ...plan,
    unitId: unitOf(plan.unitId),
    steps: plan.steps.map((step) => ({ ...step, unitId: unitOf(step.unitId), postId: POSTS[step.phase] })),
    ...(preliminaryReview === null
      ? {}
      : { preliminaryReview: { ...preliminaryReview, unitId: unitOf(preliminaryReview.unitId) } }),
  };
  const published = await selectOne<{ version: number }>(
    db,
    `insert into item_version
     select item_id, (select max(version) + 1 from item_version where item_id = 'I02'), name, unit_id, impl_code,
            status, effective_from, guide, $1, published_at
     from item_version where item_id = 'I02' and version = 1
     returning version`,
    [JSON.stringify(bound)],
  );
  if (published === undefined) throw new Error('the seed has no I02');
  return published.version;
}
