/**
 * 缴费: the treasury's receipt for exactly what is due; neither more nor less, and nothing on an item without a fee.
 * @source 行政许可法 第58, 59条; rules F01r, F02r, F03r
 */
import { allow, refuse } from '../../verdict.ts';
import { openFees, stillDueFen } from '../side-roads/fee.ts';
import type { CaseRefusal } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const recordPayment: ActRule<'recordPayment'> = {
  actor: 'staff',
  article: '行政许可法 第59条',
  guard: nothingDue,
  decide(state, { at, with: { feeCode, amountFen, billNo } }) {
    const fee = state.fees.find((candidate) => candidate.feeCode === feeCode);
    const possible = openFees(state);
    if (fee === undefined || !possible.includes(feeCode))
      return refuse({ code: 'fee-not-due', feeCode, possible });
    const dueFen = stillDueFen(fee);
    if (amountFen !== dueFen) return refuse({ code: 'fee-amount', feeCode, dueFen, amountFen });
    return allow({ type: 'paid', at, feeCode, amountFen, billNo });
  },
};

/** Why no fee can be paid or waived, whichever it is; null: something is due. */
export function nothingDue(state: CaseState): CaseRefusal | null {
  if ((state.plan.fee ?? null) === null) return { code: 'no-fee' };
  return openFees(state).length === 0 ? { code: 'fee-not-due', feeCode: '', possible: [] } : null;
}
