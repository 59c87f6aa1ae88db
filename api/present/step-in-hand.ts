import type { CaseAnswer } from '../../contract/case.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Clock } from '../../domain/case/clock.ts';
import { stepOf } from '../../domain/case/plan-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { stepsHeld } from '../../domain/case/step-holder.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { ownSteps } from './own-steps.ts';

interface Reading {
  readonly state: CaseState;
  readonly actor: Actor;
  readonly at: Instant;
  /** Of the case, each with its step. */
  readonly clocks: readonly Clock[];
}

/** The open steps at which a reader can act, and of them the one that his page is about. */
export interface StepsInHand {
  /** In the order of the plan. */
  readonly steps: readonly PlanStep[];
  /** Those of them that he can complete. */
  readonly own: readonly PlanStep[];
  /** Null: he has none. */
  readonly chosen: PlanStep | null;
}

/** @param named the step that he asks for; what is not in his hand any more is passed over */
export function stepsInHand(reading: Reading, named: string | null): StepsInHand {
  const { state, actor, clocks } = reading;
  const own = ownSteps('completeStep', reading);
  const arranged = stepsHeld('transferTask', state, actor);
  const steps = state.openSteps
    .map((stepId) => stepOf(state.plan, stepId))
    .filter((step) => own.includes(step) || arranged.includes(step));
  const chosen = steps.find(({ stepId }) => stepId === named) ?? dueFirst(own, clocks) ?? steps[0] ?? null;
  return { steps, own, chosen };
}

/** As in the inbox: a step without a limit comes last. */
function dueFirst(steps: readonly PlanStep[], clocks: readonly Clock[]): PlanStep | undefined {
  const lateAt = (step: PlanStep): number => clockOfStep(step, clocks)?.lateAt ?? Number.MAX_SAFE_INTEGER;
  return steps.toSorted((a, b) => lateAt(a) - lateAt(b))[0];
}

function clockOfStep({ stepId }: PlanStep, clocks: readonly Clock[]): Clock | undefined {
  return clocks.find((clock) => clock.stepId === stepId && clock.stoppedAt === null);
}

export function ownStepViews(
  { steps, own, chosen }: StepsInHand,
  clocks: readonly Clock[],
): CaseAnswer['ownSteps'] {
  return steps.map((step) => ({
    stepId: step.stepId,
    stepName: step.name,
    clockId: clockOfStep(step, clocks)?.clockId ?? null,
    arranges: !own.includes(step),
    chosen: step === chosen,
  }));
}
