/**
 * 事后核查 of a promise (告知承诺): by two or more, with a finding; a broken promise is answered by a written order to put it
 * right. Whether the permit is then revoked is a procedure of its own, in a linked case.
 * @source 优化营商环境条例 第40条第3款; 行政许可法 第34条第3款
 */
import { allow, refuse } from '../../verdict.ts';
import { CHECKED_BY_AT_LEAST } from '../side-roads/commitment.ts';
import type { ActRule } from './act-rule.ts';

export const completePostCheck: ActRule<'completePostCheck'> = {
  actor: 'staff',
  article: '优化营商环境条例 第40条第3款',
  guard: ({ postCheck }) => (postCheck === 'open' ? null : { code: 'no-post-check' }),
  decide(_state, { at, with: check }) {
    const { result, opinionId, document } = check;
    const staff = [...new Set(check.staff)];
    if (staff.length < CHECKED_BY_AT_LEAST)
      return refuse({ code: 'two-staff', minStaff: CHECKED_BY_AT_LEAST, named: staff.length });
    if (result === 'broken' && document === undefined) return refuse({ code: 'order-missing' });
    const order = document === undefined ? {} : { document };
    return allow({ type: 'postCheckCompleted', at, result, staff, opinionId, ...order });
  },
};
