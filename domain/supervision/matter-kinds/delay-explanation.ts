import type { MatterKindRow } from './kind-row.ts';

/** Working days in which a broken promise is explained to the public. @source settled.md 42 */
export const DELAY_EXPLANATION_DAYS = 1;

/** 超时说明: a late promise is explained to the applicant and to the public, or reads 未说明. @source BIZ 36; settled.md 42 */
export const DELAY_EXPLANATION: MatterKindRow = {
  opens: 'explanation-due',
  acts: { 'explanation-due': ['explain', 'instruct'], explained: [], cancelled: [] },
  who: { explain: 'unit', instruct: 'leader' },
  apart: [],
  appealDays: null,
  extensionDays: null,
  rungs: [
    {
      ...{ rung: 'explanation-overdue', in: ['explanation-due'], until: 'explainedAt', asks: true },
      ...{ from: 'issue', days: DELAY_EXPLANATION_DAYS, does: 'remind' },
      tells: ['first-responsible-person', 'supervision-org'],
    },
  ],
  hiddenFrom: 'nobody',
};
