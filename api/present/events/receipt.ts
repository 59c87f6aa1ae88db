/** 收件, 补正, 受理, 容缺: from the application to the first step of the review. */
import type { CaseEventType } from '../../../domain/case/events.ts';
import type { RowsOf } from './event-row.ts';

export const RECEIPT_EVENTS = {
  submitted: {},
  fixedOnSpot: {
    params: ({ materials }, names) => ({ materials: names.materials(materials) }),
    text: ({ noteId }) => noteId,
  },
  correctionRequested: {
    params: ({ resubmit, materials, limit, approvedBy }, names) => {
      const approver = approvedBy === null ? '' : names.person(approvedBy);
      return {
        resubmit: resubmit === true,
        materials: names.materials(materials),
        days: limit.value,
        count: materials.length,
        ...(approver === '' ? {} : { approvedBy: approver }),
      };
    },
  },
  correctionSupplied: {
    params: ({ materials, complete, final }, names) => ({
      materials: names.materials(materials),
      complete: complete || final,
    }),
  },
  correctionExpired: { params: ({ lapsed }) => ({ lapsed }) },
  accepted: { params: ({ acceptedOn }) => ({ acceptedOn }) },
  acceptanceDeemed: { params: ({ acceptedOn }) => ({ acceptedOn }) },
  acceptanceRefused: { text: ({ reasonId }) => reasonId },
  declaredNotNeeded: { text: ({ reasonId }) => reasonId },
  toleratedSupplied: {
    params: ({ materials, complete }, names) => ({ materials: names.materials(materials), complete }),
  },
} satisfies Partial<RowsOf<CaseEventType>>;
