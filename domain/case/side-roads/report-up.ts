/**
 * 初审上报: a lower body reviews first and sends its opinion with all materials straight up. Until then only its own
 * limit (K11) and the promise run; the deciding body's limit counts from the report, and nobody accepts a second time.
 * @source 行政许可法 第35条 (opinion and all materials; nothing is asked of the applicant again), 第43条 (20 working
 * days); settled.md 18
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { Day } from '../../time/day.ts';
import type { WrittenAct } from '../written-act.ts';

export interface ReportUpActs {
  reportUp: {
    /** The opinion of the lower body, an id of `content`. */
    readonly opinionId: string;
    readonly document?: WrittenAct;
  };
}

export interface ReportUpEvent {
  readonly type: 'reportedUp';
  /** The lower body's last step, which ends with the report. */
  readonly from: string;
  /** The step of the deciding body that must act now. */
  readonly next: string;
  readonly skipped: readonly string[];
  /** As in `stepCompleted`: absent in a linear plan. */
  readonly open?: readonly string[];
  readonly completed?: readonly string[];
  readonly opinionId: string;
  readonly document?: WrittenAct;
}

export type ReportUpRefusal =
  | { readonly code: 'no-preliminary-review' }
  | { readonly code: 'lower-steps-open'; readonly stepId: string }
  | { readonly code: 'report-up-instead'; readonly stepId: string };

export interface ReportUpState {
  readonly reportedUpOn: Day | null;
}

export const noReportUp: ReportUpState = { reportedUpOn: null };

/** Does the decision limit count from the report? One that counts from receipt spans both bodies. */
export function countsFromReport({ preliminaryReview, statutory }: Plan): boolean {
  return isGiven(preliminaryReview) && statutory.start === 'acceptance';
}

/** Steps of the lower body, in order; the last ends with the report. */
export function lowerSteps({ preliminaryReview }: Plan): readonly string[] {
  return isGiven(preliminaryReview) ? preliminaryReview.steps : [];
}

export function isReportStep(plan: Plan, stepId: string | null): boolean {
  return stepId !== null && lowerSteps(plan).at(-1) === stepId;
}

/** By law, without a letter: the lower body accepts and reviews in its own name. */
export function isLowerDuty(
  plan: Plan,
  step: { readonly stepId: string; readonly phase: string; readonly unitId: string },
): boolean {
  if (!isGiven(plan.preliminaryReview)) return false;
  const accepts = step.phase === 'accept' && step.unitId === plan.preliminaryReview.unitId;
  return accepts || lowerSteps(plan).includes(step.stepId);
}

function isGiven<Part>(part: Part | null | undefined): part is Part {
  return part !== null && part !== undefined;
}
