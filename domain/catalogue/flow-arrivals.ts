/** 汇合: what has arrived at a step of a graph flow, and what may still arrive. */
import { evaluate } from './condition.ts';
import type { FactValues } from './condition.ts';
import { branchesInto, stepsOf } from './flow-graph.ts';
import type { Way } from './flow-graph.ts';
import { quorum } from './quorum.ts';
import type { Join, Plan, PlanStep } from './plan.ts';

export interface Progress {
  /** Review steps that are completed; the accept step counts as completed from acceptance on and need not be named. */
  readonly completed: readonly string[];
  /** A settled fact stays as it is until the step that asked for it is undone: else a branch taken would vanish. */
  readonly facts: FactValues;
}

/** Whether enough branches have arrived at this step for it to act. */
export function isJoinReady(
  plan: Plan,
  { stepId, ...progress }: Progress & { readonly stepId: string },
): boolean {
  const { taken, possible } = arrivals(plan, stepId, progress);
  return taken > 0 && taken >= quorum(joinOf(plan, stepId), taken + possible);
}

export interface Arrivals {
  /** Branches that have arrived. */
  readonly taken: number;
  /** Branches that may still arrive from work that is under way. */
  readonly possible: number;
}

export function arrivals(plan: Plan, stepId: string, progress: Progress): Arrivals {
  const ways = branchesInto(plan, stepId);
  const taken = ways.filter((way) => isDone(plan, way.from, progress) && holds(way, progress.facts) === true);
  const alive = aliveBefore(plan, stepId, progress);
  const possible = ways
    .filter(({ from }) => alive.includes(from))
    .filter((way) => holds(way, progress.facts) !== false);
  return { taken: taken.length, possible: possible.length };
}

/** Steps not completed that may still act before `stepId`: reached by a taken branch, or from one that is so reached. */
function aliveBefore(plan: Plan, stepId: string, progress: Progress): readonly string[] {
  const alive: string[] = [];
  const open = stepsOf(plan).map((step) => step.stepId);
  for (let grown = true; grown;) {
    const more = open.filter(
      (candidate) =>
        candidate !== stepId &&
        !alive.includes(candidate) &&
        !progress.completed.includes(candidate) &&
        branchesInto(plan, candidate).some((way) => mayBring(plan, way, { alive, ...progress })),
    );
    alive.push(...more);
    grown = more.length > 0;
  }
  return alive;
}

function mayBring(
  plan: Plan,
  way: Way,
  { alive, ...progress }: Progress & { readonly alive: readonly string[] },
): boolean {
  if (isDone(plan, way.from, progress)) return holds(way, progress.facts) === true;
  return alive.includes(way.from) && holds(way, progress.facts) !== false;
}

/** `otherwise` holds when every other branch of its step is known not to. */
export function holds({ when, others }: Pick<Way, 'when' | 'others'>, facts: FactValues): boolean | null {
  if (when === null) return true;
  if (when !== 'otherwise') return evaluate(when, facts);
  const answers = others.map((other) => evaluate(other, facts));
  if (answers.includes(true)) return false;
  return answers.includes(null) ? null : true;
}

function isDone(plan: Plan, stepId: string, { completed }: Progress): boolean {
  return completed.includes(stepId) || phaseOf(plan, stepId) === 'accept';
}

export function joinOf(plan: Plan, stepId: string): Join {
  return plan.steps.find((step) => step.stepId === stepId)?.join ?? 'all';
}

export function phaseOf(plan: Plan, stepId: string): PlanStep['phase'] | undefined {
  return plan.steps.find((step) => step.stepId === stepId)?.phase;
}
