/**
 * 环节时限调整: once a step, only longer, before its limit has passed, and never beyond what the law leaves.
 * @source settled.md 17
 */
import type { PlanStep } from '../../catalogue/plan.ts';
import type { Calendar } from '../../time/calendar.ts';
import { minDay } from '../../time/day.ts';
import type { Day } from '../../time/day.ts';
import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { checkLimit, deadlineOf } from '../../time/limit.ts';
import type { Limit } from '../../time/limit.ts';
import { allow, refuse } from '../../verdict.ts';
import { clockOf, clocksOf } from '../clocks.ts';
import { limitOfStep } from '../side-roads/step-limit.ts';
import type { StepLimitRefusal } from '../side-roads/step-limit.ts';
import { boundsOf, stepsAhead } from '../side-roads/steps-ahead.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const raiseStepLimit: ActRule<'raiseStepLimit'> = {
  actor: 'staff',
  article: '设计：环节时限由部门在法定期限内分配，一个环节只能调整一次',
  guard: (state) =>
    raisable(state).length === 0
      ? { code: 'step-not-ahead', stepId: state.stepId ?? '', possible: [] }
      : null,
  decide(state, { at, with: { step: stepId, limit, reasonId } }, calendar) {
    const step = stepsAhead(state).find((candidate) => candidate.stepId === stepId);
    const possible = raisable(state).map((candidate) => candidate.stepId);
    if (step === undefined) return refuse({ code: 'step-not-ahead', stepId, possible });
    const from = limitOfStep(state, step);
    if (from === null) return refuse({ code: 'step-not-ahead', stepId, possible });
    const refusal = unraisable({ state, step, at, calendar, from, limit });
    if (refusal !== null) return refuse(refusal);
    return allow({
      type: 'stepLimitRaised',
      at,
      stepId,
      from,
      limit: { value: limit.value, unit: limit.unit },
      reasonId,
    });
  },
};

interface Raise {
  readonly state: CaseState;
  readonly step: PlanStep;
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly from: Limit;
  readonly limit: Limit;
}

function raisable(state: CaseState): readonly PlanStep[] {
  return stepsAhead(state).filter(({ stepId }) => !isRaised(state, stepId));
}

function isRaised({ raisedLimits }: CaseState, stepId: string): boolean {
  return raisedLimits.some((raised) => raised.stepId === stepId);
}

function unraisable(raise: Raise): StepLimitRefusal | null {
  const { state, step, at, calendar, from, limit } = raise;
  const { stepId } = step;
  if (isRaised(state, stepId)) return { code: 'step-raised-already', stepId };
  if (checkLimit(limit) !== null || limit.unit !== from.unit || limit.value <= from.value)
    return { code: 'step-limit-not-longer', stepId, from: from.value, unit: from.unit };
  const facts = state.clocks.find((clock) => clock.stepId === stepId);
  const breachAt = facts === undefined ? null : clockOf(state, facts, calendar).breachAt;
  if (breachAt !== null && at >= breachAt) return { code: 'step-limit-passed', stepId, breachAt };
  const lastDayOn = lastDayOf(raise);
  const atMost = boundOf(raise);
  if (atMost !== null && lastDayOn > atMost)
    return { code: 'step-limit-too-long', stepId, lastDayOn, atMost };
  return null;
}

/** A step still to come begins today at the earliest. */
function lastDayOf({ state, step, at, calendar, limit }: Raise): Day {
  const facts = state.clocks.find((clock) => clock.stepId === step.stepId);
  if (facts !== undefined) return clockOf(state, { ...facts, limit }, calendar).lastDayOn;
  return deadlineOf(calendar, { start: dayOf(at), startAt: at, limit, excluded: [] }).lastDayOn;
}

/** The first day on which a limit ends that the step must keep; null: none runs yet. */
function boundOf({ state, step, calendar }: Raise): Day | null {
  const names = boundsOf(state, step);
  return clocksOf(state, calendar)
    .filter(({ clock, stoppedAt }) => names.includes(clock) && stoppedAt === null)
    .reduce<Day | null>(
      (first, { lastDayOn }) => (first === null ? lastDayOn : minDay(first, lastDayOn)),
      null,
    );
}
