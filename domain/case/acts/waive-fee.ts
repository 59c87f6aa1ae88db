/**
 * 减免: by the head of the agency, on a written ground that the item names, up to what is due.
 * @source 行政许可法 第58, 59条; rule F06r (减免越权)
 */
import { allow, refuse } from '../../verdict.ts';
import { openFees, stillDueFen } from '../side-roads/fee.ts';
import type { ActRule } from './act-rule.ts';
import { nothingDue } from './record-payment.ts';

export const waiveFee: ActRule<'waiveFee'> = {
  actor: 'staff',
  article: '行政许可法 第59条',
  guard: (state) =>
    nothingDue(state) ?? (state.plan.fee?.waiverBasis === null ? { code: 'no-waiver-in-law' } : null),
  decide(state, { at, with: waiver }) {
    const { feeCode, reasonId, document } = waiver;
    const fee = state.fees.find((candidate) => candidate.feeCode === feeCode);
    const possible = openFees(state);
    if (fee === undefined || !possible.includes(feeCode))
      return refuse({ code: 'fee-not-due', feeCode, possible });
    const dueFen = stillDueFen(fee);
    const amountFen = waiver.amountFen ?? dueFen;
    if (!Number.isSafeInteger(amountFen) || amountFen < 1 || amountFen > dueFen)
      return refuse({ code: 'fee-amount', feeCode, dueFen, amountFen });
    return allow({ type: 'feeWaived', at, feeCode, amountFen, reasonId, document });
  },
};
