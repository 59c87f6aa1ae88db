import {
  APPEAL_DAYS,
  APPEAL_DECISION_DAYS,
  rolesAt,
  RED_ANSWER_DAYS,
  RED_ESCALATION_DAYS,
  YELLOW_ANSWER_DAYS,
} from '../ladder.ts';
import type { MatterActName } from '../matter-act.ts';
import type { CardStateName } from '../matter-names.ts';
import type { MatterKindRow } from './kind-row.ts';

const OPEN = ['issued', 'acknowledged', 'answered', 'appealed', 'upheld'] as const satisfies CardStateName[];
/** The unit's turn: while its appeal is open its answer waits, once that is turned down its days start anew. */
const ASKED = ['issued', 'acknowledged', 'answered', 'upheld'] as const satisfies CardStateName[];

/**
 * 牌: 签收, 反馈, 申诉, 销号. Closed only once answered; a revoked card stays visible as revoked, nobody can delete it.
 * @source domain/4-supervision §4.2, §4.4; settled.md 22, 23
 */
export const CARD: MatterKindRow = {
  opens: 'issued',
  acts: {
    issued: ['acknowledge', 'answer', 'appeal', 'instruct', 'escalate'],
    acknowledged: ['answer', 'appeal', 'instruct', 'escalate'],
    answered: ['appeal', 'instruct', 'escalate', 'close'],
    appealed: ['uphold', 'revoke', 'seekOpinion', 'instruct'],
    upheld: ['answer', 'instruct', 'escalate', 'close'],
    revoked: [],
    closed: [],
    cancelled: [],
  } satisfies Record<CardStateName, readonly MatterActName[]>,
  who: {
    acknowledge: 'unit',
    answer: 'unit',
    appeal: 'unit',
    uphold: 'supervision',
    revoke: 'supervision',
    instruct: 'leader',
    escalate: 'above',
    seekOpinion: 'supervision',
    close: 'supervision',
  },
  apart: ['uphold', 'revoke', 'seekOpinion'],
  appealDays: APPEAL_DAYS,
  extensionDays: null,
  rungs: [
    {
      ...{ rung: 'raise', in: ASKED, level: 'yellow', until: 'answeredAt', asks: true },
      ...{ from: 'answer', days: YELLOW_ANSWER_DAYS, does: 'raise', tells: rolesAt('red') },
    },
    {
      ...{ rung: 'reminder', in: ASKED, level: 'red', until: 'answeredAt', asks: true },
      ...{ from: 'answer', days: RED_ANSWER_DAYS, does: 'remind', tells: rolesAt('reminder') },
    },
    {
      ...{ rung: 'government-leader', in: OPEN, level: 'red', asks: false },
      ...{ from: 'issue', days: RED_ESCALATION_DAYS, does: 'escalate', tells: rolesAt('government-leader') },
    },
    {
      ...{ rung: 'appeal-undecided', in: ['appealed'], asks: true },
      ...{ from: 'entered', days: APPEAL_DECISION_DAYS, does: 'remind', tells: ['supervision-org'] },
    },
  ],
  hiddenFrom: 'nobody',
};
