/** 延期, 决定, 收费, 制证, 送达, 事后核查, 补办, and every other end of a case. */
import type { CaseEventType } from '../../../domain/case/events.ts';
import { yuanText } from '../moments.ts';
import type { RowsOf } from './event-row.ts';

export const DECISION_EVENTS = {
  extended: { params: ({ limit }) => ({ days: limit.value }), text: ({ reasonId }) => reasonId },
  granted: { text: ({ reasonId }) => reasonId },
  refused: { text: ({ reasonId }) => reasonId },
  renewalDeemed: { params: ({ permitExpiresOn }) => ({ permitExpiresOn }) },
  paid: {
    params: ({ feeCode, amountFen, billNo }, { fee }) => ({
      ...{ fee: fee(feeCode), yuan: yuanText(amountFen) },
      billNo,
    }),
  },
  feeWaived: {
    params: ({ feeCode, amountFen }, { fee }) => ({ fee: fee(feeCode), yuan: yuanText(amountFen) }),
    text: ({ reasonId }) => reasonId,
  },
  certificateIssued: { params: ({ certificateNo }) => ({ certificateNo }) },
  served: { params: ({ method }) => ({ method }) },
  postCheckCompleted: { params: ({ result }) => ({ result }), opinion: ({ opinionId }) => opinionId },
  madeUp: { params: ({ materials }, names) => ({ materials: names.materials(materials) }) },
  terminated: { params: ({ ground }) => ({ ground }), text: ({ reasonId }) => reasonId },
  voided: { text: ({ reasonId }) => reasonId },
  withdrawn: { text: ({ reasonId }) => reasonId },
} satisfies Partial<RowsOf<CaseEventType>>;
