/**
 * 准予 and 不予许可: in writing; a refusal with reasons and remedies. Who accepted or reviewed does not decide.
 * @source 行政许可法 第38条; rule P02 一人多岗
 */
import { allow } from '../../verdict.ts';
import type { CaseRefusal } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { ActRule, Judging } from './act-rule.ts';

export const grant: ActRule<'grant'> = {
  actor: 'staff',
  article: '行政许可法 第38条第1款',
  guard: (state, judging) => sameOfficer('grant', state, judging),
  decide: (_state, { at, with: { document, reasonId } }) =>
    allow({ type: 'granted', at, document, reasonId: reasonId ?? null }),
};

export const refusePermit: ActRule<'refuse'> = {
  actor: 'staff',
  article: '行政许可法 第38条第2款',
  guard: (state, judging) => sameOfficer('refuse', state, judging),
  decide: (_state, { at, with: { document, reasonId } }) =>
    allow({ type: 'refused', at, document, reasonId }),
};

function sameOfficer(act: 'grant' | 'refuse', state: CaseState, { by }: Judging): CaseRefusal | null {
  if (state.reviewers.includes(by.personId)) return { code: 'same-officer', act, did: 'reviewed' };
  if (state.acceptedBy === by.personId) return { code: 'same-officer', act, did: 'accepted' };
  return null;
}
