/** 审查: steps begun, completed and returned, and the facts and reviewers they leave behind. */
import type { FactValues } from '../catalogue/condition.ts';
import { isGraph } from '../catalogue/flow-graph.ts';
import type { CaseEvent } from './events.ts';
import { afterMove } from './move.ts';
import type { Permit } from './permit.ts';
import { stepIn } from './plan-steps.ts';
import type { CaseState } from './state.ts';

type StepEvent = Extract<CaseEvent, { type: 'reviewStarted' | 'stepCompleted' | 'stepReturned' }>;

export function evolveSteps(state: CaseState, event: StepEvent, by: Permit | null): CaseState {
  switch (event.type) {
    case 'reviewStarted':
      return reviewStarted(state);
    case 'stepCompleted':
      return stepCompleted(state, event, by);
    case 'stepReturned':
      return stepReturned(state, event);
  }
}

function reviewStarted(state: CaseState): CaseState {
  return stepIn(state.plan, 'decide').stepId === state.stepId
    ? { ...state, state: 'awaiting-decision' }
    : { ...state, state: 'under-review' };
}

function stepCompleted(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'stepCompleted' }>,
  by: Permit | null,
): CaseState {
  const { at, stepId, siteVisit, open = [event.next] } = event;
  const completed = event.completed ?? [...state.completedSteps.filter((other) => other !== stepId), stepId];
  const reviewers = [...state.reviewers, ...event.staff, ...(by === null ? [] : [by.personId])];
  const done = {
    ...withFacts(state, stepId, siteVisit === null ? (event.facts ?? {}) : { ...event.facts, siteVisit }),
    signings: state.signings.filter((signing) => signing.stepId !== stepId),
    disagreed: event.agreed === false ? [...state.disagreed, stepId] : state.disagreed,
  };
  return { ...afterMove(done, { at, open, completed }), reviewers: [...new Set(reviewers)] };
}

/** A graph remembers which step settled a fact: undone with it, the fact is open again. */
function withFacts(state: CaseState, stepId: string, facts: FactValues): CaseState {
  const settled = { ...state, facts: { ...state.facts, ...facts } };
  if (!isGraph(state.plan)) return settled;
  const given = Object.fromEntries(Object.keys(facts).map((fact) => [fact, stepId]));
  return { ...settled, settledBy: { ...state.settledBy, ...given } };
}

function stepReturned(state: CaseState, event: Extract<CaseEvent, { type: 'stepReturned' }>): CaseState {
  const { at, to, open = [to] } = event;
  const returnedTo = state.completedSteps.indexOf(to);
  const before = returnedTo < 0 ? state.completedSteps : state.completedSteps.slice(0, returnedTo);
  const moved = afterMove(state, { at, open, completed: event.completed ?? before });
  return { ...moved, state: 'under-review' };
}
