/**
 * 流程推进: which steps of a plan must act now. Everything follows from what is completed and what is settled, so the case
 * keeps no tokens: the same log always gives the same open steps, and a step returned to is simply no longer completed.
 * @source settled.md 17 (the step whose post must act now); 行政许可法 第34条 (review before the decision)
 */
import { evaluate, factsIn } from './condition.ts';
import type { FactValues } from './condition.ts';
import { arrivals, holds, isJoinReady, joinOf, phaseOf } from './flow-arrivals.ts';
import type { Progress } from './flow-arrivals.ts';
import { branchesFrom, isGraph, reachableFrom, stepsOf } from './flow-graph.ts';
import type { Plan, PlanStep } from './plan.ts';

/** What a completion leads to. */
export interface Advance {
  /** As it stands afterwards: a branch back undoes what comes after the step it leads to. */
  readonly completed: readonly string[];
  /** As they stand afterwards: what only undone steps asked for must be settled anew. */
  readonly facts: FactValues;
  /** Everything that must act now. */
  readonly open: readonly string[];
  /** What of it the completion has opened: the decide step means that the review is over, none that others still work. */
  readonly opened: readonly string[];
  /** What was open and need not be done any more, because a join of `any` or a ratio is full. */
  readonly left: readonly string[];
}

/**
 * 环节办结后: `from` was open and has been completed (or is the accept step). Settle `factsToSettle` first: a branch that
 * is undecided is not taken.
 */
export function advance(plan: Plan, progress: Progress & { readonly from: string }): Advance {
  const { from, facts } = progress;
  const without = progress.completed.filter((stepId) => stepId !== from);
  const completed =
    phaseOf(plan, from) === 'accept'
      ? without
      : returned(plan, { from, facts, completed: [...without, from] });
  if (!isGraph(plan)) return inLine(plan, { ...progress, completed });
  const before = phaseOf(plan, from) === 'accept' ? [] : openSteps(plan, { completed: without, facts });
  const open = openSteps(plan, { completed, facts });
  return {
    completed,
    facts: completed.includes(from) ? facts : factsAfterReturn(plan, { completed, facts }),
    open,
    opened: open.filter((stepId) => stepId === from || !before.includes(stepId)),
    left: before.filter((stepId) => stepId !== from && !open.includes(stepId)),
  };
}

/** The steps that the completion of `from` opens. */
export function nextSteps(plan: Plan, progress: Progress & { readonly from: string }): readonly string[] {
  return advance(plan, progress).opened;
}

/** Every step that must act now, in the order of the plan: the decide step alone, or review steps side by side. */
export function openSteps(plan: Plan, progress: Progress): readonly string[] {
  const full = entered(plan, progress).filter((stepId) => isJoinReady(plan, { ...progress, stepId }));
  const early = [...full, ...progress.completed].filter((stepId) => joinOf(plan, stepId) !== 'all');
  return full.filter((stepId) => isNeeded(plan, stepId, early));
}

/** Facts without which it is undecided where the case goes after this step: whoever completes it must settle them. */
export function factsToSettle(
  plan: Plan,
  { from, facts }: { readonly from: string; readonly facts: FactValues },
): readonly string[] {
  const step = plan.steps.find(({ stepId }) => stepId === from);
  const undecided = (step?.next ?? []).flatMap(({ when }) =>
    when === null || when === 'otherwise' || evaluate(when, facts) !== null ? [] : factsIn(when),
  );
  return [...new Set(undecided)].filter((fact) => facts[fact] === undefined);
}

/** 退回: what is still completed after going back to `to`: nothing that comes after it, and not the step itself. */
export function completedAfterReturn(
  plan: Plan,
  { completed, to }: { readonly completed: readonly string[]; readonly to: string },
): readonly string[] {
  const undone = isGraph(plan) ? reachableFrom(plan, to) : laterInLine(plan, to);
  return completed.filter((stepId) => stepId !== to && !undone.includes(stepId));
}

/** Steps to which a taken branch leads and which are not completed. */
function entered(plan: Plan, progress: Progress): readonly string[] {
  return stepsOf(plan)
    .filter(({ stepId }) => !progress.completed.includes(stepId))
    .filter(({ stepId }) => arrivals(plan, stepId, progress).taken > 0)
    .map(({ stepId }) => stepId);
}

/** A step whose every way to the decision leads through another join that is full already may be left. */
function isNeeded(plan: Plan, stepId: string, early: readonly string[]): boolean {
  const decide = stepIdOf(plan, 'decide');
  const others = early.filter((join) => join !== stepId);
  return stepId === decide || reachableFrom(plan, stepId, others).includes(decide);
}

/** A way back that holds undoes the step it leads to and all that comes after it, whatever else holds beside it. */
function returned(
  plan: Plan,
  { from, facts, completed }: Progress & { readonly from: string },
): readonly string[] {
  const way = branchesFrom(plan, from).find(({ back, ...rest }) => back && holds(rest, facts) === true);
  return way === undefined ? completed : completedAfterReturn(plan, { completed, to: way.to });
}

function stepIdOf(plan: Plan, phase: PlanStep['phase']): string {
  const step = plan.steps.find((candidate) => candidate.phase === phase);
  if (step === undefined) throw new RangeError(`plan: ${plan.itemId} has no step in phase ${phase}`);
  return step.stepId;
}

/** The first later review step whose fact is true or that asks for none; else the decision. */
function inLine(plan: Plan, { from, facts, completed }: Progress & { readonly from: string }): Advance {
  const review = plan.steps.filter(({ phase }) => phase === 'review');
  const later = review.slice(review.findIndex(({ stepId }) => stepId === from) + 1);
  const next = later.find(({ when }) => when === null || facts[when] === true);
  const open = [next?.stepId ?? stepIdOf(plan, 'decide')];
  return { completed, facts, open, opened: open, left: [] };
}

/** 退回后: facts that only steps no longer completed ask for are open again. */
export function factsAfterReturn(plan: Plan, { completed, facts }: Progress): FactValues {
  const asked = (steps: readonly string[]) => steps.flatMap((stepId) => factsAskedBy(plan, stepId));
  const undone = stepsOf(plan).filter(({ stepId }) => !completed.includes(stepId));
  const reopened = asked(undone.map(({ stepId }) => stepId)).filter(
    (fact) => !asked(completed).includes(fact),
  );
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !reopened.includes(fact)));
}

function factsAskedBy(plan: Plan, stepId: string): readonly string[] {
  return branchesFrom(plan, stepId).flatMap(({ when }) =>
    when === null || when === 'otherwise' ? [] : factsIn(when),
  );
}

function laterInLine(plan: Plan, stepId: string): readonly string[] {
  const ids = plan.steps.map((step) => step.stepId);
  return ids.slice(ids.indexOf(stepId) + 1);
}
