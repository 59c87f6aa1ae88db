import { openSteps } from '../catalogue/flow.ts';
import { isGraph } from '../catalogue/flow-graph.ts';
import type { Facts, Phase, Plan, PlanStep } from '../catalogue/plan.ts';

export function stepOf(plan: Plan, stepId: string): PlanStep {
  const step = plan.steps.find((candidate) => candidate.stepId === stepId);
  if (step === undefined) throw new RangeError(`stepId: plan of ${plan.itemId} has no step "${stepId}"`);
  return step;
}

/** The single step of a phase that has exactly one: accept, decide, issue, hand-out. */
export function stepIn(plan: Plan, phase: Exclude<Phase, 'review'>): PlanStep {
  const step = plan.steps.find((candidate) => candidate.phase === phase);
  if (step === undefined) throw new RangeError(`plan: ${plan.itemId} has no step in phase ${phase}`);
  return step;
}

export function reviewSteps(plan: Plan): readonly PlanStep[] {
  return plan.steps.filter((step) => step.phase === 'review');
}

export interface NextStep {
  readonly next: PlanStep;
  readonly skipped: readonly string[];
}

/** Where a case of a linear plan goes after a review step: steps whose fact is not true are skipped; then the decision. */
export function stepAfter(plan: Plan, stepId: string | null, facts: Facts): NextStep {
  const review = reviewSteps(plan);
  const later = review.slice(review.findIndex((step) => step.stepId === stepId) + 1);
  const next = later.find((step) => step.when === null || facts[step.when] === true);
  const passed = next === undefined ? later : later.slice(0, later.indexOf(next));
  return { next: next ?? stepIn(plan, 'decide'), skipped: passed.map((step) => step.stepId) };
}

/** The first review steps, or the decide step where the item needs no review. */
export function firstSteps(plan: Plan): readonly string[] {
  if (!isGraph(plan)) return [stepAfter(plan, null, {}).next.stepId];
  const open = openSteps(plan, { completed: [], facts: {} });
  return open.length > 0 ? open : [stepIn(plan, 'decide').stepId];
}
