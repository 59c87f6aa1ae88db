import type { z } from 'zod';
import type { PROCEEDING_ROUTES, ProceedingAct } from '../../contract/proceedings.ts';
import type { Draft, Written } from './draft.ts';

type Drafts = {
  readonly [Name in ProceedingAct]: (body: z.infer<(typeof PROCEEDING_ROUTES)[Name]['body']>) => Draft;
};

const text = (as: Written['as'], body: string): Written => ({ as, kind: 'reason', body });

/** From the bodies of proceedings to what the case is told; a transcript is its document and nothing else. */
export const PROCEEDING_DRAFTS: Drafts = {
  startSpecialProcedure: ({ kind, announcedWorkingDays, reason, approvedBy }) => ({
    with: { kind, announcedWorkingDays, ...(approvedBy === undefined ? {} : { approvedBy }) },
    written: text('reasonId', reason),
  }),
  endSpecialProcedure: ({ kind, result }) => ({ with: { kind }, written: text('resultId', result) }),
  offerHearing: ({ reason }) => ({ with: {}, written: text('reasonId', reason) }),
  requestHearing: ({ reason }) => ({
    with: {},
    written: reason === undefined ? null : text('contentId', reason),
  }),
  scheduleHearing: ({ on, time, place }) => ({
    with: { on },
    written: text('noticeId', `${time}，${place}`),
  }),
  holdHearing: () => ({ with: {}, written: null }),
  notifyInterestedParty: ({ party, interest }) => ({
    with: {},
    written: { as: 'partyId', kind: 'interested-party', body: `${party}：${interest}` },
  }),
  startConsultation: ({ unitId, question }) => ({
    with: { unitId },
    written: text('questionId', question),
  }),
  endConsultation: ({ unitId, opinion }) => ({
    with: { unitId },
    written: { as: 'opinionId', kind: 'opinion', body: opinion },
  }),
  dispatchStaff: ({ staff }) => ({ with: { staff }, written: null }),
};
