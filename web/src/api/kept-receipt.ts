import type { Receipt } from '../../../contract/acts.ts';

/** The query password is shown once, to this tab only; it never stands in an address. */
export function keepReceipt(receipt: Receipt): void {
  sessionStorage.setItem(slot(receipt.caseNo), JSON.stringify(receipt));
}

export function keptReceipt(caseNo: string): Receipt | null {
  const text = sessionStorage.getItem(slot(caseNo));
  return text === null ? null : (JSON.parse(text) as Receipt);
}

const slot = (caseNo: string): string => `xianshi.receipt.${caseNo}`;
