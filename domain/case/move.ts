/**
 * 流转: where a case goes when a step is done or returned. A linear plan says only the next step, as it always did; a
 * graph says every step that must act afterwards, so that the fold copies and never walks.
 * @source settled.md 17 (the step whose post must act now; a step entered again goes on), 28 (evolve copies)
 */
import { advance, completedAfterReturn, openSteps } from '../catalogue/flow.ts';
import { isGraph, reachableFrom } from '../catalogue/flow-graph.ts';
import type { Facts } from '../catalogue/plan.ts';
import type { Instant } from '../time/instant.ts';
import { enterSteps } from './clock-facts.ts';
import { stepAfter, stepIn } from './plan-steps.ts';
import type { CaseState } from './state.ts';

/** What a completion leads to, as the event says it. */
export interface Move {
  /** The lead step afterwards: the first that must act, in the order of the plan. */
  readonly next: string;
  /** Not entered, or entered and not needed any more. */
  readonly skipped: readonly string[];
  /** Everything that must act afterwards; absent in a linear plan: `next` alone. */
  readonly open?: readonly string[];
  /** What is completed afterwards, where a branch led back and undid steps; absent: one more than before. */
  readonly completed?: readonly string[];
}

/** What a return leads to; absent in a linear plan: `to` alone, and what came after it is undone. */
export type MoveBack = Pick<Move, 'open' | 'completed'>;

export function moveAfter(state: CaseState, from: string, facts: Facts): Move {
  const { plan, completedSteps } = state;
  if (!isGraph(plan)) {
    const { next, skipped } = stepAfter(plan, from, facts);
    return { next: next.stepId, skipped };
  }
  const moved = advance(plan, { completed: completedSteps, facts, from });
  const [next = stepIn(plan, 'decide').stepId] = moved.open;
  const open = moved.open.length > 0 ? moved.open : [next];
  const wentBack = moved.completed.length <= completedSteps.length;
  return { next, skipped: moved.left, open, ...(wentBack ? { completed: moved.completed } : {}) };
}

export function moveBack(state: CaseState, to: string): MoveBack {
  const { plan, completedSteps } = state;
  if (!isGraph(plan)) return {};
  const completed = completedAfterReturn(plan, { completed: completedSteps, to });
  const facts = factsOf(state, completed);
  return { completed, open: openSteps(plan, { completed, facts }) };
}

/** Does the way from one step lead to the other? In a linear plan every completed step comes before every open one. */
export function leadsTo({ plan }: Pick<CaseState, 'plan'>, from: string, to: string): boolean {
  return !isGraph(plan) || reachableFrom(plan, from).includes(to);
}

/** The fold of both: what is open, what is completed, which facts still stand. */
export function afterMove(
  state: CaseState,
  { at, open, completed }: { at: Instant; open: readonly string[]; completed: readonly string[] },
): CaseState {
  const moved = enterSteps(state, open, at);
  const decides = open.includes(stepIn(state.plan, 'decide').stepId);
  const kept = Object.entries(state.settledBy).filter(([, stepId]) => completed.includes(stepId));
  return {
    ...moved,
    state: decides ? 'awaiting-decision' : 'under-review',
    completedSteps: completed,
    facts: factsOf(state, completed),
    settledBy: Object.fromEntries(kept),
    signings: state.signings.filter(({ stepId }) => open.includes(stepId)),
    disagreed: state.disagreed.filter((stepId) => completed.includes(stepId)),
    assignees: Object.fromEntries(
      Object.entries(state.assignees).filter(([stepId]) => open.includes(stepId)),
    ),
  };
}

/** Facts settled by a step that is undone are open again; those of a linear plan stay. */
function factsOf({ facts, settledBy }: CaseState, completed: readonly string[]): Facts {
  const stands = (fact: string): boolean => {
    const stepId = settledBy[fact];
    return stepId === undefined || completed.includes(stepId);
  };
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => stands(fact)));
}
