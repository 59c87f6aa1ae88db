/**
 * 延期: once, approved before the last day has ended, reasons told. One contiguous count, not a new one. The head of the
 * agency adds ten days; to a joint case the head of the government adds fifteen.
 * @source 行政许可法 第42条第1, 2款; settled.md 16
 */
import { allow, refuse } from '../../verdict.ts';
import { clocksOf } from '../clocks.ts';
import { isJoint } from '../side-roads/joint.ts';
import type { ActRule } from './act-rule.ts';

export const extend: ActRule<'extend'> = {
  actor: 'staff',
  article: '行政许可法 第42条',
  guard(state, { at, calendar }) {
    if (state.plan.extension === null) return { code: 'no-extension-in-law' };
    if (state.extended || state.jointExtended) return { code: 'extended-already' };
    const extendable = isJoint(state.plan) ? 'joint' : 'statutory';
    const statutory = clocksOf(state, calendar).find((clock) => clock.clock === extendable);
    if (statutory === undefined) return { code: 'nothing-to-extend' };
    if (at >= statutory.breachAt) return { code: 'extension-too-late', breachAt: statutory.breachAt };
    return null;
  },
  decide(state, { at, with: { document, reasonId } }) {
    if (state.plan.extension === null) return refuse({ code: 'no-extension-in-law' });
    return allow({ type: 'extended', at, limit: state.plan.extension, document, reasonId });
  },
};
