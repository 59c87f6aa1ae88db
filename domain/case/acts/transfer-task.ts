/**
 * 转办: the open step is given to another person of its post or unit, with a reason; from then on it is that person's alone.
 * @source 设计: domain/4-supervision §4.8 (who actually exercised the power counts); §4.3 P02
 */
import { allow, refuse } from '../../verdict.ts';
import { stepOf } from '../plan-steps.ts';
import type { CaseRefusal } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const transferTask: ActRule<'transferTask'> = {
  actor: 'staff',
  article: '设计：转办在岗位或部门之内，不停止任何期限',
  decide(state, { at, with: { step: stepId, to, reasonId } }) {
    if (!state.openSteps.includes(stepId))
      return refuse({ code: 'wrong-step', stepId, expected: state.stepId, open: state.openSteps });
    if (state.assignees[stepId] === to) return refuse({ code: 'transferred-already', stepId });
    const refusal = sameOfficer(state, stepId, to);
    if (refusal !== null) return refuse(refusal);
    return allow({ type: 'taskTransferred', at, stepId, to, reasonId });
  },
};

/** Who accepted does not review, and who accepted or reviewed does not decide. */
function sameOfficer(state: CaseState, stepId: string, to: string): CaseRefusal | null {
  const { phase } = stepOf(state.plan, stepId);
  const refusal = { code: 'same-officer', act: 'transferTask' } as const;
  if (phase === 'decide' && state.reviewers.includes(to)) return { ...refusal, did: 'reviewed' };
  const apart = phase === 'decide' || phase === 'review';
  return apart && state.acceptedBy === to ? { ...refusal, did: 'accepted' } : null;
}
