import type { CaseState } from '../state.ts';
import type { CaseFee, FeeDue, FeeEvent } from './fee.ts';

/** What the permit costs is fixed with it. */
export function orderFees(state: CaseState, dues: readonly FeeDue[] | undefined): CaseState {
  if (dues === undefined) return state;
  return { ...state, fees: dues.map((due) => ({ ...due, waivedFen: 0, paidFen: 0 })) };
}

export function evolveFee(state: CaseState, event: FeeEvent): CaseState {
  const { amountFen } = event;
  const settled = (fee: CaseFee): CaseFee =>
    event.type === 'paid'
      ? { ...fee, paidFen: fee.paidFen + amountFen }
      : { ...fee, waivedFen: fee.waivedFen + amountFen };
  return { ...state, fees: state.fees.map((fee) => (fee.feeCode === event.feeCode ? settled(fee) : fee)) };
}
