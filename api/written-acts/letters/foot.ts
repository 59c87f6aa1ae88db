import { facts } from '../letter.ts';
import type { Part } from '../letter.ts';
import type { WrittenActFrame } from '../written-act-input.ts';

/** 政务服务便民热线, the one number for complaints everywhere in the country. */
const COMPLAINT_PHONE = '12345（政务服务便民热线）';

/** How to ask and where to complain, at the end of every letter. */
export function foot({ serialNo, caseNo, windowName }: WrittenActFrame): Part {
  return facts(
    ['流水号', serialNo],
    ['办件编号', caseNo],
    ['办理窗口', windowName],
    ['监督投诉电话', COMPLAINT_PHONE],
  );
}
