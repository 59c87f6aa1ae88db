/**
 * 派员: two or more are named and sent.
 * @source 行政许可法 第55条第2款
 */
import { allow, refuse } from '../../verdict.ts';
import { DISPATCHED_AT_LEAST } from '../side-roads/dispatch.ts';
import type { ActRule } from './act-rule.ts';

export const dispatchStaff: ActRule<'dispatchStaff'> = {
  actor: 'staff',
  article: '行政许可法 第55条第2款',
  guard: ({ plan }) => ((plan.dispatch ?? null) === null ? { code: 'no-dispatch' } : null),
  decide(_state, { at, with: sent }) {
    const staff = [...new Set(sent.staff)];
    if (staff.length < DISPATCHED_AT_LEAST)
      return refuse({ code: 'two-staff', minStaff: DISPATCHED_AT_LEAST, named: staff.length });
    return allow({ type: 'staffDispatched', at, staff });
  },
};
