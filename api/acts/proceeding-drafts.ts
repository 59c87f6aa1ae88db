import type { z } from 'zod';
import type { PROCEEDING_ROUTES, ProceedingAct } from '../../contract/proceedings.ts';
import { stillDueFen } from '../../domain/case/side-roads/fee.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import type { Draft, Written } from './draft.ts';

type Drafts = {
  readonly [Name in ProceedingAct]: (
    body: z.infer<(typeof PROCEEDING_ROUTES)[Name]['body']>,
    files: readonly SubmittedFile[],
    state: CaseState,
  ) => Draft;
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
  requestHearing: ({ reason, party }) => ({
    with: party === undefined ? {} : { partyId: party },
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
  recordPayment: ({ feeCode, billNo }, _files, state) => ({
    with: { feeCode, billNo, amountFen: dueFen(state, feeCode) },
    written: null,
  }),
  waiveFee: ({ feeCode, amountFen, reason }) => ({
    with: { feeCode, ...(amountFen === undefined ? {} : { amountFen }) },
    written: text('reasonId', reason),
  }),
  completePostCheck: ({ result, staff, opinion }) => ({
    with: { result, staff },
    written: { as: 'opinionId', kind: 'opinion', body: opinion },
  }),
};

/** What is still due of a fee; the law refuses one that the permit does not cost. */
function dueFen({ fees }: CaseState, feeCode: string): number {
  const fee = fees.find((candidate) => candidate.feeCode === feeCode);
  return fee === undefined ? 0 : stillDueFen(fee);
}
