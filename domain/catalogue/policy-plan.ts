/**
 * What a city chose where the law leaves room, as of the day of receipt, put into the plan that a case carries.
 * @source domain/8-case-lifecycle §8.4; settled.md 13 (item version and plan are fixed at receipt)
 */
import type { Day } from '../time/day.ts';
import { chosen, policyChoiceOn } from '../time/policy.ts';
import type { PolicyChoice, PolicyRow } from '../time/policy.ts';
import type { Plan } from './plan.ts';

/** The same plan where everything is as by default on that day. */
export function withPolicy(plan: Plan, rows: readonly PolicyRow[], receivedOn: Day): Plan {
  const policy = policyChoiceOn(rows, receivedOn);
  if (Object.keys(policy).length === 0) return plan;
  return { ...plan, ...renewalUnder(plan, policy), policy };
}

/** 「三十日」 of the Licensing Law alone; an item whose own law names the unit keeps it. */
function renewalUnder({ renewal }: Plan, policy: PolicyChoice): Pick<Plan, 'renewal'> {
  const window = renewal?.window ?? null;
  if (window?.byLicensingLaw !== true) return {};
  const unit = chosen(policy, 'renewalWindowUnit');
  return { renewal: { window: { ...window, closesBefore: { ...window.closesBefore, unit } } } };
}
