/**
 * 初审上报: the last step of the lower body ends with its opinion, which goes up with all materials.
 * @source 行政许可法 第35, 43条; settled.md 18
 */
import { allow } from '../../verdict.ts';
import { moveAfter } from '../move.ts';
import { isReportStep, lowerSteps } from '../side-roads/report-up.ts';
import type { ActRule } from './act-rule.ts';

export const reportUp: ActRule<'reportUp'> = {
  actor: 'staff',
  article: '行政许可法 第43条',
  guard({ plan, openSteps }) {
    if (lowerSteps(plan).length === 0) return { code: 'no-preliminary-review' };
    const before = openSteps.find((stepId) => !isReportStep(plan, stepId));
    if (openSteps.length > 0 && before === undefined) return null;
    return { code: 'lower-steps-open', stepId: before ?? '' };
  },
  decide(state, { at, with: report }) {
    const from = state.stepId ?? '';
    const { opinionId, document } = report;
    return allow({
      type: 'reportedUp',
      at,
      from,
      ...moveAfter(state, from, state.facts),
      opinionId,
      ...(document === undefined ? {} : { document }),
    });
  },
};
