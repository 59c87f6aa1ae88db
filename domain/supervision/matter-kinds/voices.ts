/** What applicants say of a service. Limits are working days. @source domain/3-service-rules §3.2; 4-supervision §4.5 */
import { APPEAL_DECISION_DAYS } from '../ladder.ts';
import type { MatterKindRow } from './kind-row.ts';

/** C1 accept, C2 settle, C3 one extension, C4 call back after the reply. */
const COMPLAINT_DAYS = { accept: 2, settle: 10, extension: 5, callBack: 3 } as const;
/** B1 contact, B2 rectify, B3 a complex one, B4 appeal by the unit, B5 call back. */
const RATING_DAYS = { contact: 1, rectify: 5, complex: 15, appeal: 5, callBack: 5 } as const;

/** 效能投诉: handled by the supervision body; the unit complained about never sees it, nor who complained. */
export const COMPLAINT: MatterKindRow = {
  opens: 'received',
  acts: {
    received: ['accept', 'refuseAcceptance'],
    accepted: ['answer', 'extend', 'escalate', 'seekOpinion'],
    answered: ['close'],
    'not-accepted': [],
    closed: [],
    cancelled: [],
  },
  who: {
    ...{ accept: 'supervision', refuseAcceptance: 'supervision', answer: 'supervision' },
    ...{ extend: 'supervision', escalate: 'supervision', close: 'supervision', seekOpinion: 'supervision' },
  },
  apart: ['accept', 'refuseAcceptance', 'answer', 'extend', 'escalate', 'seekOpinion', 'close'],
  appealDays: null,
  extensionDays: COMPLAINT_DAYS.extension,
  rungs: [
    {
      ...{ rung: 'acceptance-overdue', in: ['received'], asks: true, from: 'entered' },
      ...{ days: COMPLAINT_DAYS.accept, does: 'remind', tells: ['supervision-org'] },
    },
    {
      ...{ rung: 'settlement-overdue', in: ['accepted'], asks: true, from: 'entered' },
      ...{ days: COMPLAINT_DAYS.settle, does: 'remind', tells: ['supervision-org'] },
    },
    {
      ...{ rung: 'call-back-overdue', in: ['answered'], asks: true, from: 'entered' },
      ...{ days: COMPLAINT_DAYS.callBack, does: 'remind', tells: ['supervision-org'] },
    },
  ],
  hiddenFrom: 'unit',
};

/** 差评: contacted, put right, called back. The person rated never handles it and never sees it among the tasks. */
export const BAD_RATING: MatterKindRow = {
  opens: 'received',
  acts: {
    received: ['contact', 'appeal', 'instruct'],
    contacted: ['answer', 'extend', 'appeal', 'instruct'],
    answered: ['close', 'instruct'],
    appealed: ['uphold', 'revoke', 'seekOpinion'],
    upheld: ['answer', 'extend', 'instruct'],
    revoked: [],
    closed: [],
    cancelled: [],
  },
  who: {
    ...{ contact: 'unit-head', answer: 'unit-head', extend: 'unit-head', appeal: 'unit-head' },
    ...{ instruct: 'leader', uphold: 'supervision', revoke: 'supervision', close: 'supervision' },
    seekOpinion: 'supervision',
  },
  apart: ['uphold', 'revoke', 'seekOpinion', 'close'],
  appealDays: RATING_DAYS.appeal,
  extensionDays: RATING_DAYS.complex - RATING_DAYS.rectify,
  rungs: [
    {
      ...{ rung: 'contact-overdue', in: ['received'], asks: true, from: 'entered' },
      ...{ days: RATING_DAYS.contact, does: 'remind', tells: ['first-responsible-person'] },
    },
    {
      ...{ rung: 'overdue', in: ['contacted', 'upheld'], until: 'answeredAt', asks: true, from: 'entered' },
      ...{ days: RATING_DAYS.rectify, does: 'remind' },
      tells: ['first-responsible-person', 'supervision-org'],
    },
    {
      ...{ rung: 'appeal-undecided', in: ['appealed'], asks: true, from: 'entered' },
      ...{ days: APPEAL_DECISION_DAYS, does: 'remind', tells: ['supervision-org'] },
    },
    {
      ...{ rung: 'call-back-overdue', in: ['answered'], asks: true, from: 'entered' },
      ...{ days: RATING_DAYS.callBack, does: 'remind', tells: ['supervision-org'] },
    },
  ],
  hiddenFrom: 'nobody',
};
