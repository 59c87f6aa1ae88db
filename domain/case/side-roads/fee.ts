/**
 * 缴费 and 减免: a charge needs a law or regulation, a listed item and its standard; what is due is fixed with the permit,
 * never before, and the permit is released against payment only where the law ties the two.
 * @source 行政许可法 第58, 59条; rules F01r, F02r, F03r, F06r, F07r
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { WrittenAct } from '../written-act.ts';

export interface FeeActs {
  recordPayment: {
    readonly feeCode: string;
    readonly amountFen: number;
    /** Number of the treasury's bill (财政票据). */
    readonly billNo: string;
  };
  waiveFee: {
    readonly feeCode: string;
    /** Absent: the whole of what is still due. */
    readonly amountFen?: number;
    readonly reasonId: string;
    readonly document: WrittenAct;
  };
}

/** One line of what the permit costs: a listed standard times a quantity. */
export interface FeeLine {
  readonly feeCode: string;
  readonly standardFen: number;
  readonly quantity: number;
}

export interface FeeDue {
  readonly feeCode: string;
  readonly dueFen: number;
}

export type FeeEvent =
  | { readonly type: 'paid'; readonly feeCode: string; readonly amountFen: number; readonly billNo: string }
  | {
      readonly type: 'feeWaived';
      readonly feeCode: string;
      readonly amountFen: number;
      readonly reasonId: string;
      readonly document: WrittenAct;
    };

export type FeeRefusal =
  | { readonly code: 'no-fee' }
  | { readonly code: 'fees-not-stated'; readonly possible: readonly string[] }
  | { readonly code: 'fee-not-listed'; readonly feeCode: string; readonly possible: readonly string[] }
  | { readonly code: 'fee-off-standard'; readonly feeCode: string; readonly possibleFen: readonly number[] }
  | { readonly code: 'fee-not-due'; readonly feeCode: string; readonly possible: readonly string[] }
  | {
      readonly code: 'fee-amount';
      readonly feeCode: string;
      readonly dueFen: number;
      readonly amountFen: number;
    }
  | { readonly code: 'no-waiver-in-law' }
  | { readonly code: 'fee-open'; readonly feeCodes: readonly string[] };

export interface CaseFee extends FeeDue {
  readonly waivedFen: number;
  readonly paidFen: number;
}
export interface FeeState {
  /** What the permit costs, by fee; empty before the permit and where nothing is due. */
  readonly fees: readonly CaseFee[];
}

export const noFee: FeeState = { fees: [] };

/** Why these lines cannot be charged with the permit; null: they can. */
export function unchargeable({ fee = null }: Plan, lines: readonly FeeLine[] | undefined): FeeRefusal | null {
  if (fee === null) return lines === undefined || lines.length === 0 ? null : { code: 'no-fee' };
  const possible = fee.items.map(({ feeCode }) => feeCode);
  if (lines === undefined) return { code: 'fees-not-stated', possible };
  for (const { feeCode, standardFen, quantity } of lines) {
    const listed = fee.items.find((item) => item.feeCode === feeCode);
    if (listed === undefined) return { code: 'fee-not-listed', feeCode, possible };
    if (!listed.standardsFen.includes(standardFen) || !(quantity > 0))
      return { code: 'fee-off-standard', feeCode, possibleFen: listed.standardsFen };
  }
  return null;
}

/** 标准 × 数量, in whole fen, one sum a fee. */
export function duesOf(lines: readonly FeeLine[]): readonly FeeDue[] {
  return [...new Set(lines.map(({ feeCode }) => feeCode))].map((feeCode) => ({
    feeCode,
    dueFen: lines
      .filter((line) => line.feeCode === feeCode)
      .reduce((sum, { standardFen, quantity }) => sum + Math.round(standardFen * quantity), 0),
  }));
}

export function stillDueFen({ dueFen, waivedFen, paidFen }: CaseFee): number {
  return dueFen - waivedFen - paidFen;
}

/** Fees neither paid nor waived. */
export function openFees({ fees }: FeeState): readonly string[] {
  return fees.filter((fee) => stillDueFen(fee) > 0).map(({ feeCode }) => feeCode);
}
