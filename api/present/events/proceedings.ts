/** 特别程序, 听证, 利害关系人, 派员, 征求意见. */
import type { CaseEventType } from '../../../domain/case/events.ts';
import type { RowsOf } from './event-row.ts';

export const PROCEEDING_EVENTS = {
  specialProcedureStarted: {
    params: ({ kind, announcedWorkingDays }) => ({ procedure: kind, days: announcedWorkingDays }),
    text: ({ reasonId }) => reasonId,
  },
  specialProcedureEnded: {
    params: ({ kind }) => ({ procedure: kind }),
    text: ({ resultId }) => resultId ?? null,
  },
  specialProcedureOverran: {
    params: ({ kind, announcedThrough }) => ({ procedure: kind, lastDayOn: announcedThrough }),
  },
  interestedPartyNotified: { opinion: ({ partyId }) => partyId },
  hearingOffered: { text: ({ reasonId }) => reasonId ?? null },
  hearingOfferExpired: {},
  hearingRequested: {
    params: ({ partyId }) => ({ forParty: partyId !== undefined }),
    text: ({ contentId, partyId }) => (partyId === undefined ? contentId : null),
    opinion: ({ contentId }) => contentId,
  },
  hearingScheduled: { params: ({ on }) => ({ on }), text: ({ noticeId }) => noticeId ?? null },
  hearingHeld: { params: ({ on }) => ({ on }) },
  staffDispatched: { params: ({ staff }) => ({ staff: staff.length }) },
  consultationStarted: {
    params: ({ unitId }, { unit }) => ({ unit: unit(unitId) ?? unitId }),
    opinion: ({ questionId }) => questionId ?? null,
  },
  consultationEnded: {
    params: ({ unitId }, { unit }) => ({ unit: unit(unitId) ?? unitId }),
    opinion: ({ opinionId }) => opinionId,
  },
} satisfies Partial<RowsOf<CaseEventType>>;
