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
  return { ...state, stepId: null, clocks: state.clocks.map((facts) => stopped(facts, at)) };
}

/**
 * The step whose post must act now; its clock (环节, K4) starts, or goes on with what it had consumed.
 * @source settled.md 17
 */
export function enterStep(state: CaseState, stepId: string, at: Instant): CaseState {
  const left = leaveStep(state, at);
  const clockId = `step/${stepId}`;
  const limit = limitOfStep(left, stepOf(left.plan, stepId));
  if (limit === null) return { ...left, stepId };
  if (left.clocks.some((facts) => facts.clockId === clockId)) {
    const clocks = left.clocks.map((facts) => (facts.clockId === clockId ? resumed(facts, at) : facts));
    return { ...left, stepId, clocks };
  }
  const facts = factsOf({ clockId, clock: 'step', stepId, on: dayOf(at), at, limit });
  return { ...left, stepId, clocks: [...left.clocks, facts] };
}

export function leaveStep(state: CaseState, at: Instant): CaseState {
  return { ...stopClocks(state, ['step'], at), stepId: null };
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
