/**
 * 环节时限调整: the section head gives one step more time, once and with a reason. The limits of the law and the promise
 * stay where they are; a step may not be given more than they leave.
 * @source settled.md 17
 */
import type { PlanStep } from '../../catalogue/plan.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import type { Limit, LimitUnit } from '../../time/limit.ts';

export interface StepLimitActs {
  raiseStepLimit: { readonly step: string; readonly limit: Limit; readonly reasonId: string };
}

export interface StepLimitEvent {
  readonly type: 'stepLimitRaised';
  readonly stepId: string;
  readonly from: Limit;
  readonly limit: Limit;
  readonly reasonId: string;
}

export type StepLimitRefusal =
  | { readonly code: 'step-not-ahead'; readonly stepId: string; readonly possible: readonly string[] }
  | { readonly code: 'step-raised-already'; readonly stepId: string }
  | {
      readonly code: 'step-limit-not-longer';
      readonly stepId: string;
      readonly from: number;
      readonly unit: LimitUnit;
    }
  | { readonly code: 'step-limit-passed'; readonly stepId: string; readonly breachAt: Instant }
  | {
      readonly code: 'step-limit-too-long';
      readonly stepId: string;
      readonly lastDayOn: Day;
      readonly atMost: Day;
    };

export interface StepLimitState {
  /** Limits that were raised; a step has one here at most. */
  readonly raisedLimits: readonly { readonly stepId: string; readonly limit: Limit }[];
}

export const noStepLimit: StepLimitState = { raisedLimits: [] };

/** The limit of a step as it stands for this case; null: the step has no clock. */
export function limitOfStep({ raisedLimits }: StepLimitState, { stepId, limit }: PlanStep): Limit | null {
  return raisedLimits.find((raised) => raised.stepId === stepId)?.limit ?? limit;
}
