/**
 * Who has the case now: the posts whose inbox it is in, and what the applicant owes where it is the applicant's turn.
 * Then it lies with whoever goes on with it: who accepts, after 补正 and 补办; who records it, of a fee.
 * @source domain/8-case-lifecycle §8.2 (K10 and K17 run against the applicant); settled.md 12, 17, 20
 */
import type { Plan, PlanStep } from '../catalogue/plan.ts';
import { isFinal } from './lifecycle.ts';
import { stepIn, stepOf } from './plan-steps.ts';
import { openFees } from './side-roads/fee.ts';
import { postCheckStep } from './step-of-act.ts';
import type { CaseState } from './state.ts';

/** What the applicant is waited for: 补正, 补办, 缴费. */
export const AWAITED = ['correction', 'make-up', 'payment'] as const;
export type Awaited = (typeof AWAITED)[number];

/** 缴费 is no step of the procedure and has no limit; `stepId` of a case that waits for it. */
export const PAYMENT = 'payment' satisfies Awaited;

/** Null: it is nobody's turn but the agency's. */
export function awaitedOf(state: CaseState): Awaited | null {
  if (state.state === 'received' && state.makeUpDue) return 'make-up';
  if (state.state === 'awaiting-correction') return 'correction';
  return feeOf(state) === null ? null : PAYMENT;
}

/** The steps whose posts hold the case, the lead first: review steps side by side, or one; none once it is over. */
export function holdingSteps(state: CaseState): readonly PlanStep[] {
  const { plan, openSteps, postCheck } = state;
  if (isFinal(state.state)) return [];
  const check = postCheck === 'open' ? [postCheckStep(plan)] : [];
  const fee = feeOf(state);
  if (fee !== null) return [cashierStep(fee, stepIn(plan, 'hand-out')), ...check];
  if (awaitedOf(state) !== null) return [stepIn(plan, 'accept')];
  return [...openSteps.map((stepId) => stepOf(plan, stepId)), ...check];
}

type Fee = NonNullable<Plan['fee']>;

/** The fee that holds up the permit. @source 行政许可法 第58, 59条 */
function feeOf(state: CaseState): Fee | null {
  const { fee = null } = state.plan;
  const holdsUp = state.state === 'granted' && fee?.beforeIssue === true && openFees(state).length > 0;
  return holdsUp ? fee : null;
}

function cashierStep({ postId }: Fee, handOut: PlanStep): PlanStep {
  return { ...handOut, stepId: PAYMENT, name: '缴费', postId };
}
