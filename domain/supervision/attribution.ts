/**
 * 定责的计算: which post used which days of a passed limit. It proposes; a person decides. A day on which several posts
 * worked side by side counts whole for each of them: each had its own step limit to keep, and the shares are of the sum.
 * @source settled.md 25; domain/4-supervision §4.8
 */
import type { LoggedEvent } from '../case/events.ts';
import { evolve, foldLog } from '../case/evolve.ts';
import { openCase } from '../case/open-case.ts';
import { explainClock } from '../case/explain-clock.ts';
import { clockOf } from '../case/clocks.ts';
import type { Clock } from '../case/clock.ts';
import { stepIn, stepOf } from '../case/plan-steps.ts';
import type { CaseState, Opening } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { endOfDay } from '../time/instant.ts';

export interface Share {
  readonly stepId: string;
  readonly postId: string;
  readonly unitId: string;
  /** Counted days of the passed limit that the post held the case at 24:00. */
  readonly days: number;
  /** Limit of the step in its unit; null: the step has none. */
  readonly limitDays: number | null;
  readonly over: number;
  /** Share of the lateness in ‰; all shares sum to 1000. */
  readonly perMille: number;
  /** This post held the case when the limit passed: its holder is the proposed main person. */
  readonly heldAtBreach: boolean;
}

type Log = readonly Pick<LoggedEvent, 'by' | 'event'>[];

/** Shares in the passed limit `clockId`, in the order in which the posts first held the case. */
export function attribute(
  { opening, log, calendar }: { opening: Opening; log: Log; calendar: Calendar },
  clockId: string,
): readonly Share[] {
  const state = foldLog(opening, log);
  const facts = state.clocks.find((candidate) => candidate.clockId === clockId);
  if (facts === undefined) throw new RangeError(`clockId: case ${opening.caseNo} has no clock "${clockId}"`);
  const clock = clockOf(state, facts, calendar);
  const days = countedDaysOf(clock, calendar);
  const own = ownStep(state, clock);
  return shares(state, own === null ? holdersOfDays(opening, log, days) : days.map(() => [own]));
}

/** A step's clock is that step's alone, and so is the acceptance clock (视为受理: the accepting post alone). */
function ownStep(state: CaseState, clock: Clock): string | null {
  if (clock.clock === 'acceptance') return stepIn(state.plan, 'accept').stepId;
  return clock.stepId;
}

function countedDaysOf(clock: Clock, calendar: Calendar): readonly Day[] {
  return explainClock(clock, calendar)
    .filter((line) => line.counted !== null)
    .map((line) => line.day);
}

/** The steps that held the case at 24:00 of each day: one, or those of parallel branches. */
function holdersOfDays(opening: Opening, log: Log, days: readonly Day[]): readonly (readonly string[])[] {
  let state = openCase(opening);
  let next = 0;
  return days.map((day) => {
    for (let entry = log[next]; entry !== undefined && entry.event.at < endOfDay(day); entry = log[next]) {
      state = evolve(state, entry);
      next += 1;
    }
    return state.openSteps.length > 0 ? state.openSteps : [stepIn(state.plan, 'decide').stepId];
  });
}

function shares(state: CaseState, holders: readonly (readonly string[])[]): readonly Share[] {
  const rows = [...new Set(holders.flat())].map((stepId) => {
    const { postId, unitId, limit } = stepOf(state.plan, stepId);
    const days = holders.filter((held) => held.includes(stepId)).length;
    const over = limit === null ? 0 : Math.max(0, days - limit.value);
    const heldAtBreach = holders.at(-1)?.includes(stepId) ?? false;
    return { stepId, postId, unitId, days, limitDays: limit?.value ?? null, over, heldAtBreach };
  });
  const someOver = rows.some((row) => row.over > 0);
  const perMille = largestRemainder(rows.map((row) => (someOver ? row.over : row.days)));
  return rows.map((row, index) => ({ ...row, perMille: perMille[index] ?? 0 }));
}

/** Whole ‰ that sum to 1000: the parts with the largest remainders get what is left, first ones first on a tie. */
export function largestRemainder(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * 1000) / total);
  const floors = exact.map(Math.floor);
  const left = 1000 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  return floors.map((floor, index) => floor + (byRemainder.some((part) => part.index === index) ? 1 : 0));
}
