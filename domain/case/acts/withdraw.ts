/**
 * 撤回: by the applicant alone, through the applicant's own channel, before the decision.
 * @source domain/8-case-lifecycle §8.3; rule P10; settled.md 18
 */
import { allow } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const withdraw: ActRule<'withdraw'> = {
  actor: 'applicant',
  article: '设计：申请人可以处分自己的申请，行政机关不能代为撤回',
  decide: (_state, { at, with: { reasonId } }) =>
    allow({ type: 'withdrawn', at, reasonId: reasonId ?? null }),
};
