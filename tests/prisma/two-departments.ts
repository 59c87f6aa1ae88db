import type { Plan, PlanStep } from '../../domain/catalogue/plan.ts';
import { driveCase, PAPER, staff } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import type { Town } from './town.ts';

/**
 * 占用、挖掘城市道路 on 2026-03-02, its site visit and the consent of the police begun by one act.
 * @param changed what a city draws otherwise
 */
export async function atTwoDepartments(
  town: Town,
  changed?: (step: PlanStep) => Partial<PlanStep>,
): Promise<DrivenCase> {
  const openingFacts = changed === undefined ? {} : { openingFacts: { plan: await planWith(town, changed) } };
  const driven = await driveCase(town.db, { itemId: 'I12', ...openingFacts });
  const reviewer = staff('P0126', 'D11-REVIEW');
  const accepting = staff('P0018', 'H01-ACCEPT-2');
  const step = { step: 'material-review' };
  await driven.act('accept', accepting, { at: '2026-03-02T11:00:00', with: { document: PAPER } });
  await driven.act('startReview', reviewer, { at: '2026-03-02T11:10:00', with: {} });
  await driven.act('completeStep', reviewer, { at: '2026-03-02T11:20:00', with: step });
  return driven;
}

async function planWith(town: Town, changed: (step: PlanStep) => Partial<PlanStep>): Promise<Plan> {
  const { rows } = await town.owner.query<{ plan: Plan }>(
    `select plan from item_version where item_id = 'I12' order by version desc limit 1`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the seed has no plan of I12');
  return { ...row.plan, steps: row.plan.steps.map((step) => ({ ...step, ...changed(step) })) };
}
