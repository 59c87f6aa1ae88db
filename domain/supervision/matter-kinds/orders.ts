import type { MatterStateName } from '../matter-names.ts';
import type { MatterKindRow } from './kind-row.ts';

/** (choice) An order that is still open so long after its limit goes up to the government leader. */
const ORDER_ESCALATION_DAYS = 3;

const UNANSWERED = ['sent', 'acknowledged', 'returned', 'taken-over'] as const satisfies MatterStateName[];
const OPEN = [...UNANSWERED, 'answered'] as const satisfies MatterStateName[];

/**
 * 督办: what a leader or the supervision body orders, by a limit of its own. An extension and a take-over are acts of
 * those above the unit; an answer may be returned, with a new limit: the rung that has fired does not fire again.
 * @source domain/4-supervision §4.2 (督办 with its own limit, ZJ), §4.5
 */
export const SUPERVISION_ORDER: MatterKindRow = {
  opens: 'sent',
  acts: {
    sent: ['acknowledge', 'answer', 'instruct', 'extend', 'takeOver'],
    acknowledged: ['answer', 'instruct', 'extend', 'takeOver'],
    answered: ['returnAnswer', 'instruct', 'close'],
    returned: ['answer', 'instruct', 'extend', 'takeOver'],
    'taken-over': ['instruct', 'extend', 'close'],
    closed: [],
    cancelled: [],
  },
  who: {
    ...{ acknowledge: 'unit', answer: 'unit', instruct: 'leader' },
    ...{ extend: 'above', takeOver: 'above', returnAnswer: 'above', close: 'above' },
  },
  apart: ['extend', 'takeOver', 'returnAnswer', 'close'],
  appealDays: null,
  extensionDays: null,
  rungs: [
    {
      ...{ rung: 'overdue', in: UNANSWERED, until: 'answeredAt', asks: true, from: 'limit', days: 0 },
      ...{ does: 'remind', tells: ['handler', 'first-responsible-person', 'supervision-org'] },
    },
    {
      ...{ rung: 'government-leader', in: OPEN, asks: false, from: 'limit', days: ORDER_ESCALATION_DAYS },
      ...{ does: 'escalate', tells: ['government-leader'] },
    },
  ],
  hiddenFrom: 'nobody',
};

/** 整改: reported done by the unit, verified by the supervision body (销号). @source rule A02 (整改未销号) */
export const RECTIFICATION: MatterKindRow = {
  opens: 'sent',
  acts: {
    sent: ['answer', 'instruct', 'extend'],
    answered: ['returnAnswer', 'instruct', 'close'],
    returned: ['answer', 'instruct', 'extend'],
    closed: [],
    cancelled: [],
  },
  who: {
    ...{ answer: 'unit', instruct: 'leader' },
    ...{ extend: 'supervision', returnAnswer: 'supervision', close: 'supervision' },
  },
  apart: ['extend', 'returnAnswer', 'close'],
  appealDays: null,
  extensionDays: null,
  rungs: [
    {
      ...{ rung: 'overdue', in: ['sent', 'answered', 'returned'], asks: true, from: 'limit', days: 0 },
      ...{ does: 'remind', tells: ['first-responsible-person', 'supervision-org'] },
    },
  ],
  hiddenFrom: 'nobody',
};

/**
 * 征求第三方意见: the supervision body asks a unit that the matter does not concern, while it decides an appeal, a complaint or
 * a record; the unit gives it, whoever asked takes note. No answer by the limit reads as none.
 */
export const THIRD_PARTY_OPINION: MatterKindRow = {
  opens: 'sent',
  acts: { sent: ['answer', 'extend', 'close'], answered: ['close'], closed: [], cancelled: [] },
  who: { answer: 'unit', extend: 'supervision', close: 'supervision' },
  apart: ['extend', 'close'],
  appealDays: null,
  extensionDays: null,
  rungs: [
    {
      ...{ rung: 'overdue', in: ['sent'], until: 'answeredAt', asks: true, from: 'limit', days: 0 },
      ...{ does: 'remind', tells: ['first-responsible-person', 'supervision-org'] },
    },
  ],
  hiddenFrom: 'nobody',
};
