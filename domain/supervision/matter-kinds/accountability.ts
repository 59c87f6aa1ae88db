import { ATTRIBUTION_DAYS, EXPLANATION_DAYS } from '../ladder.ts';
import type { MatterActName } from '../matter-act.ts';
import type { AccountabilityStateName } from '../matter-names.ts';
import type { MatterKindRow } from './kind-row.ts';

/** Nobody has been named yet. */
export const UNATTRIBUTED = [
  'opened',
  'facts-frozen',
  'explanation-due',
  'heard',
] as const satisfies AccountabilityStateName[];

/** Two ways out that stay open until the competent body has decided. */
const WAYS_OUT = ['instruct', 'escalate', 'findNotLiable', 'transfer'] as const;

/**
 * 问责记录: 立案, 固定事实, 说明, 申辩, 定责, 拟处理, 决定, 执行, 公布, 销号. Persons name the main person and decide, never
 * the clock; no measure is proposed before the person named has been heard, and none is heavier for having spoken.
 * @source domain/4-supervision §4.8; 公务员法 第63条
 */
export const ACCOUNTABILITY: MatterKindRow = {
  opens: 'opened',
  acts: {
    opened: ['freezeFacts', ...WAYS_OUT],
    'facts-frozen': ['seekOpinion', ...WAYS_OUT],
    'explanation-due': ['explain', 'hear', 'attribute', 'seekOpinion', ...WAYS_OUT],
    heard: ['explain', 'hear', 'attribute', 'seekOpinion', ...WAYS_OUT],
    attributed: ['hear', 'propose', 'decide', 'seekOpinion', ...WAYS_OUT],
    proposed: ['hear', 'decide', 'seekOpinion', ...WAYS_OUT],
    decided: ['execute', 'close'],
    executed: ['publish', 'close'],
    published: ['close'],
    closed: [],
    'not-liable': [],
    transferred: [],
  } satisfies Record<AccountabilityStateName, readonly MatterActName[]>,
  who: {
    freezeFacts: 'supervision',
    explain: 'unit',
    hear: 'supervision',
    attribute: 'supervision',
    propose: 'supervision',
    decide: 'supervision',
    execute: 'supervision',
    publish: 'supervision',
    findNotLiable: 'supervision',
    transfer: 'supervision',
    instruct: 'leader',
    escalate: 'above',
    seekOpinion: 'supervision',
    close: 'supervision',
  },
  apart: [],
  appealDays: null,
  extensionDays: null,
  rungs: [
    {
      ...{ rung: 'explanation-overdue', in: ['explanation-due', 'heard'], until: 'explainedAt', asks: true },
      ...{ from: 'explanation', days: EXPLANATION_DAYS, does: 'remind' },
      tells: ['first-responsible-person', 'supervision-org'],
      asksIn: ['attributed', 'proposed', 'decided', 'executed', 'published'],
    },
    {
      ...{ rung: 'not-attributed', in: UNATTRIBUTED, asks: false },
      ...{ from: 'issue', days: ATTRIBUTION_DAYS, does: 'remind', tells: ['supervision-org'] },
    },
  ],
  hiddenFrom: 'nobody',
};
