import type { Limit } from '../time/limit.ts';
import type { Day } from '../time/day.ts';
import { dayOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { ClockFacts, ClockName } from './clock.ts';
import { stepOf } from './plan-steps.ts';
import { limitOfStep } from './side-roads/step-limit.ts';
import type { CaseState } from './state.ts';

interface ClockStart {
  readonly clock: Exclude<ClockName, 'step'>;
  readonly limit: Limit;
  readonly on: Day;
  readonly at: Instant;
  /** Fixed from outside instead of counted. */
  readonly endsOn?: Day;
}

/** A new instance: `acceptance/2` is the second acceptance clock of the case. */
export function startClock(state: CaseState, { clock, limit, on, at, endsOn }: ClockStart): CaseState {
  const nth = state.clocks.filter((other) => other.clock === clock).length + 1;
  const facts = factsOf({ clockId: `${clock}/${nth}`, clock, stepId: null, on, at, limit });
  const fixed = endsOn === undefined ? facts : { ...facts, endsOn };
  return { ...state, clocks: [...state.clocks, fixed] };
}

export function stopClocks(state: CaseState, names: readonly ClockName[], at: Instant): CaseState {
  return {
    ...state,
    clocks: state.clocks.map((facts) => (names.includes(facts.clock) ? stopped(facts, at) : facts)),
  };
}

export function stopEveryClock(state: CaseState, at: Instant): CaseState {
  return { ...state, stepId: null, openSteps: [], clocks: state.clocks.map((facts) => stopped(facts, at)) };
}

/**
 * The step whose post must act now; its clock (环节, K4) starts, or goes on with what it had consumed.
 * @source settled.md 17
 */
export function enterStep(state: CaseState, stepId: string, at: Instant): CaseState {
  return enterSteps(state, [stepId], at);
}

/** Exactly these steps must act now: what was open beside them is left, and what stays open runs on. */
export function enterSteps(state: CaseState, stepIds: readonly string[], at: Instant): CaseState {
  const openSteps = state.plan.steps.map(({ stepId }) => stepId).filter((stepId) => stepIds.includes(stepId));
  const left = state.clocks.map((facts) =>
    facts.clock === 'step' && !openSteps.includes(facts.stepId ?? '') ? stopped(facts, at) : facts,
  );
  const moved: CaseState = { ...state, clocks: left, openSteps, stepId: openSteps[0] ?? null };
  return openSteps.reduce((opened, stepId) => runStepClock(opened, stepId, at), moved);
}

export function leaveStep(state: CaseState, at: Instant): CaseState {
  return enterSteps(state, [], at);
}

function runStepClock(state: CaseState, stepId: string, at: Instant): CaseState {
  const clockId = `step/${stepId}`;
  const limit = limitOfStep(state, stepOf(state.plan, stepId));
  if (limit === null) return state;
  if (state.clocks.some((facts) => facts.clockId === clockId)) {
    const clocks = state.clocks.map((facts) => (facts.clockId === clockId ? resumed(facts, at) : facts));
    return { ...state, clocks };
  }
  const facts = factsOf({ clockId, clock: 'step', stepId, on: dayOf(at), at, limit });
  return { ...state, clocks: [...state.clocks, facts] };
}

function factsOf(start: {
  clockId: string;
  clock: ClockName;
  stepId: string | null;
  on: Day;
  at: Instant;
  limit: Limit;
}): ClockFacts {
  const { on, at, limit, ...identity } = start;
  const { value, unit } = limit;
  return {
    ...identity,
    startOn: on,
    startAt: at,
    limit: { value, unit },
    extension: null,
    excluded: [],
    stoppedAt: null,
    breachedAt: null,
  };
}

function stopped(facts: ClockFacts, at: Instant): ClockFacts {
  return facts.stoppedAt === null ? { ...facts, stoppedAt: at } : facts;
}

/** Days away, from leaving (exclusive) to coming back (inclusive), do not count. */
function resumed(facts: ClockFacts, at: Instant): ClockFacts {
  if (facts.stoppedAt === null) return facts;
  const away = { after: dayOf(facts.stoppedAt), through: dayOf(at) };
  const excluded = away.after < away.through ? [...facts.excluded, away] : facts.excluded;
  return { ...facts, excluded, stoppedAt: null };
}
