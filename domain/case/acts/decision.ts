/**
 * 准予 and 不予许可: in writing; a refusal with reasons and remedies. Who accepted or reviewed does not decide. A permit
 * waits for what acceptance left open (容缺) and for every required child (联办), and says what it costs. A permit against the opinion
 * of the review says why: who overrides answers for it (4.8).
 * @source 行政许可法 第38条; rule P02 一人多岗
 */
import { allow, refuse } from '../../verdict.ts';
import type { CaseRefusal } from '../refusal.ts';
import { duesOf, unchargeable } from '../side-roads/fee.ts';
import { ungrantedChildren } from '../side-roads/joint.ts';
import type { CaseState } from '../state.ts';
import type { ActRule, Judging } from './act-rule.ts';

export const grant: ActRule<'grant'> = {
  actor: 'staff',
  article: '行政许可法 第38条第1款',
  guard: (state, judging) =>
    sameOfficer('grant', state, judging) ?? toleratedOpen(state) ?? childrenOpen(state),
  decide(state, { at, with: { document, reasonId, fees } }) {
    const refusal = unchargeable(state.plan, fees);
    if (refusal !== null) return refuse(refusal);
    if (state.disagreed.length > 0 && reasonId === undefined)
      return refuse({ code: 'against-opinion', steps: state.disagreed });
    const cost = fees === undefined ? {} : { fees: duesOf(fees) };
    return allow({ type: 'granted', at, document, reasonId: reasonId ?? null, ...cost });
  },
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

/** 补齐前不得作出准予决定, unless a law lets the permit come first. */
function toleratedOpen({ plan, toleratedOpen: materials }: CaseState): CaseRefusal | null {
  if (materials.length === 0 || (plan.tolerance?.grantBeforeBasis ?? null) !== null) return null;
  return { code: 'tolerated-open', materials };
}

/** 必办子项全部准予方可准予. @source 行政许可法 第26条第2款; settled.md 19 */
function childrenOpen(state: CaseState): CaseRefusal | null {
  const itemIds = ungrantedChildren(state);
  return itemIds.length === 0 ? null : { code: 'children-not-granted', itemIds };
}
