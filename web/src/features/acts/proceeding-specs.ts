import type { ProceedingAct } from '../../../../contract/proceedings.ts';

/** Proceedings that an office records; an applicant asks for a hearing on a page of his own. */
export type DeskProceeding = ProceedingAct;

/** One question of an act: its name is that of the field in the body. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: 'text' | 'line' | 'choice' | 'number' | 'yuan' | 'day' | 'time' | 'people';
  /** Asked only once another field has this answer. */
  readonly onlyIf?: { readonly name: string; readonly is: string };
  /** May be left out, and then does not go out. */
  readonly optional?: true;
  /** Asked only where the server offers something to choose from. */
  readonly onlyIfOffered?: true;
  readonly hint?: true;
  /** Whose words say that it is missing; absent: its own. */
  readonly missedAs?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** 派员: two or more. @source 行政许可法 第55条第2款 */
export const LEAST_SENT = 2;
const LINE = 200;

/** 责令限期整改 answers a broken promise, never one that was kept. */
const BROKEN = { name: 'result', is: 'broken' } as const;

/** In the order of the desk: what goes on is ended first. What each asks, in the order of the form. The dialog, what is missing and the body follow from it. */
export const PROCEEDING_SPECS: Readonly<Record<DeskProceeding, readonly FieldSpec[]>> = {
  endSpecialProcedure: [
    { name: 'kind', kind: 'choice' },
    { name: 'result', kind: 'text', rows: 3 },
  ],
  startSpecialProcedure: [
    { name: 'kind', kind: 'choice' },
    { name: 'announcedWorkingDays', kind: 'number' },
    { name: 'reason', kind: 'text', hint: true, rows: 3 },
    { name: 'approvedBy', kind: 'choice', onlyIfOffered: true, hint: true },
  ],
  offerHearing: [{ name: 'reason', kind: 'text', hint: true, missedAs: 'interest', rows: 3 }],
  requestHearing: [
    { name: 'party', kind: 'choice', hint: true, missedAs: 'partyTold' },
    { name: 'reason', kind: 'text', hint: true, missedAs: 'asked', rows: 3 },
  ],
  scheduleHearing: [
    { name: 'on', kind: 'day', hint: true },
    { name: 'time', kind: 'time' },
    { name: 'place', kind: 'line', maxLength: LINE },
    { name: 'host', kind: 'choice', hint: true },
  ],
  holdHearing: [
    { name: 'attendees', kind: 'text', rows: 2 },
    { name: 'transcript', kind: 'text', hint: true, rows: 10, maxLength: 20_000 },
  ],
  notifyInterestedParty: [
    { name: 'party', kind: 'line', maxLength: LINE },
    { name: 'interest', kind: 'text', rows: 3 },
  ],
  startConsultation: [
    { name: 'unitId', kind: 'choice' },
    { name: 'question', kind: 'text', rows: 3 },
  ],
  endConsultation: [
    { name: 'unitId', kind: 'choice' },
    { name: 'opinion', kind: 'text', rows: 4 },
  ],
  dispatchStaff: [{ name: 'staff', kind: 'people', hint: true }],
  recordPayment: [
    { name: 'feeCode', kind: 'choice', hint: true },
    { name: 'billNo', kind: 'line', hint: true, maxLength: 40 },
  ],
  waiveFee: [
    { name: 'feeCode', kind: 'choice' },
    { name: 'amountFen', kind: 'yuan', hint: true, optional: true },
    { name: 'reason', kind: 'text', hint: true, rows: 3 },
  ],
  completePostCheck: [
    { name: 'result', kind: 'choice', missedAs: 'checked' },
    { name: 'staff', kind: 'people', hint: true },
    { name: 'opinion', kind: 'text', missedAs: 'found', rows: 4 },
    { name: 'order', kind: 'text', onlyIf: BROKEN, rows: 3 },
    { name: 'dueOn', kind: 'day', onlyIf: BROKEN },
  ],
};

export const DESK_PROCEEDINGS = Object.keys(PROCEEDING_SPECS) as readonly DeskProceeding[];

export function isDeskProceeding(act: string): act is DeskProceeding {
  return Object.hasOwn(PROCEEDING_SPECS, act);
}
