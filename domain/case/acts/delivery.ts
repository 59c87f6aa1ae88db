/**
 * 制证 and 送达: the certificate exists only after the grant, and the case ends with its service.
 * @source 行政许可法 第39, 44条; settled.md 18 (a refusal is served too)
 */
import { allow } from '../../verdict.ts';
import { openFees } from '../side-roads/fee.ts';
import type { ActRule } from './act-rule.ts';

export const issueCertificate: ActRule<'issueCertificate'> = {
  actor: 'staff',
  article: '行政许可法 第39条',
  guard(state) {
    const feeCodes = state.plan.fee?.beforeIssue === true ? openFees(state) : [];
    return feeCodes.length === 0 ? null : { code: 'fee-open', feeCodes };
  },
  decide: (_state, { at, with: { certificateNo, sha256 } }) =>
    allow({ type: 'certificateIssued', at, certificateNo, sha256 }),
};

export const serve: ActRule<'serve'> = {
  actor: 'staff',
  article: '行政许可法 第44条',
  guard: ({ servedBeforeCheck }) => (servedBeforeCheck ? { code: 'served-already' } : null),
  decide: (_state, { at, with: { method } }) => allow({ type: 'served', at, method }),
};
