/**
 * 环节办结: the step of the plan that must act now, with its opinion; two or more staff where it is on the spot.
 * @source 行政许可法 第34条第3款 (核查由两名以上工作人员); settled.md 17
 */
import type { PlanStep } from '../../catalogue/plan.ts';
import { allow, refuse } from '../../verdict.ts';
import { reviewSteps, stepAfter, stepOf } from '../plan-steps.ts';
import type { CaseRefusal } from '../refusal.ts';
import { isReportStep } from '../side-roads/report-up.ts';
import type { CaseState } from '../state.ts';
import type { ActOf, ActRule } from './act-rule.ts';

export const completeStep: ActRule<'completeStep'> = {
  actor: 'staff',
  article: '行政许可法 第34条',
  guard: ({ plan, stepId }) =>
    stepId !== null && isReportStep(plan, stepId) ? { code: 'report-up-instead', stepId } : null,
  decide(state, act) {
    const { at, with: done } = act;
    if (done.step !== state.stepId)
      return refuse({ code: 'wrong-step', stepId: done.step, expected: state.stepId });
    const missing = missingForStep(state, act);
    if (missing !== null) return refuse(missing);
    const siteVisit = done.siteVisit ?? null;
    const facts = siteVisit === null ? state.facts : { ...state.facts, siteVisit };
    const { next, skipped } = stepAfter(state.plan, done.step, facts);
    return allow({
      type: 'stepCompleted',
      at,
      stepId: done.step,
      next: next.stepId,
      skipped,
      siteVisit,
      staff: [...new Set(done.staff ?? [])],
      opinionId: done.opinionId ?? null,
    });
  },
};

function missingForStep(state: CaseState, { with: done }: ActOf<'completeStep'>): CaseRefusal | null {
  const step = stepOf(state.plan, done.step);
  const named = new Set(done.staff ?? []).size;
  if (step.minStaff > 1 && named < step.minStaff)
    return { code: 'two-staff', minStaff: step.minStaff, named };
  const asked = factToSettle(state, step);
  if (asked !== null && done.siteVisit === undefined)
    return { code: 'fact-missing', fact: asked, stepId: step.stepId };
  return null;
}

/** The fact on which the very next step depends, when nobody has settled it yet. */
export function factToSettle(state: CaseState, step: PlanStep): 'siteVisit' | null {
  const review = reviewSteps(state.plan);
  const following = review[review.indexOf(step) + 1];
  if (following?.when === undefined || following.when === null) return null;
  return state.facts[following.when] === undefined ? following.when : null;
}
