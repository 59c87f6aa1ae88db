import { z } from 'zod';
import { SPECIAL_PROCEDURE_KINDS } from '../domain/catalogue/special-procedure-kind.ts';
import { seen, Text } from './act-parts.ts';
import type { DoorAct } from './door-acts.ts';
import { DayText, PATTERNS } from './shapes.ts';

const PersonId = z.string().max(60);
const UnitId = z.string().max(60);
const FeeCode = z.string().max(40);
const Line = z.string().trim().min(1).max(200);
/** A transcript is as long as what was said. */
const Transcript = z.string().trim().min(1).max(20_000);

/**
 * Proceedings beside the steps: special procedures (特别程序), hearings (听证), opinions (征求意见), sending staff (派员); and
 * what follows a permit: its fee (缴费, 减免), and the check of a promise (事后核查).
 */
export const PROCEEDING_ROUTES = {
  startSpecialProcedure: {
    segment: 'special-procedure',
    body: z.strictObject({
      ...seen,
      kind: z.enum(SPECIAL_PROCEDURE_KINDS),
      announcedWorkingDays: z.int().min(1).max(999),
      reason: Text,
      /** Needed in the last two working days of the statutory limit. */
      approvedBy: PersonId.optional(),
    }),
  },
  endSpecialProcedure: {
    segment: 'special-procedure-end',
    body: z.strictObject({ ...seen, kind: z.enum(SPECIAL_PROCEDURE_KINDS), result: Text }),
  },
  offerHearing: { segment: 'hearing-offer', body: z.strictObject({ ...seen, reason: Text }) },
  requestHearing: {
    segment: 'hearing-request',
    body: z.strictObject({
      ...seen,
      reason: Text.optional(),
      /** 利害关系人 for whom an official records it: one of those who were told. An applicant asks for himself. */
      party: z.string().max(60).optional(),
    }),
  },
  scheduleHearing: {
    segment: 'hearing-notice',
    body: z.strictObject({
      ...seen,
      on: DayText,
      time: z.string().regex(PATTERNS.clockTime),
      place: Line,
      host: PersonId,
    }),
  },
  holdHearing: {
    segment: 'hearing-record',
    body: z.strictObject({ ...seen, attendees: Text, transcript: Transcript }),
  },
  notifyInterestedParty: {
    segment: 'interested-party-notice',
    body: z.strictObject({ ...seen, party: Line, interest: Text }),
  },
  startConsultation: {
    segment: 'consultation',
    body: z.strictObject({ ...seen, unitId: UnitId, question: Text }),
  },
  endConsultation: {
    segment: 'consultation-answer',
    body: z.strictObject({ ...seen, unitId: UnitId, opinion: Text }),
  },
  dispatchStaff: {
    segment: 'dispatch',
    body: z.strictObject({ ...seen, staff: z.array(PersonId).min(1).max(20) }),
  },
  /** The amount is what is due: nobody types it. */
  recordPayment: {
    segment: 'payment',
    body: z.strictObject({ ...seen, feeCode: FeeCode, billNo: z.string().trim().min(1).max(40) }),
  },
  waiveFee: {
    segment: 'fee-waiver',
    body: z.strictObject({
      ...seen,
      feeCode: FeeCode,
      /** Absent: the whole of what is still due. */
      amountFen: z.int().min(1).optional(),
      reason: Text,
    }),
  },
  completePostCheck: {
    segment: 'post-check',
    body: z.strictObject({
      ...seen,
      result: z.enum(['kept', 'broken']),
      staff: z.array(PersonId).min(1).max(20),
      opinion: Text,
      /** 责令限期整改, where the promise was broken: what to put right, and by when. */
      order: Text.optional(),
      dueOn: DayText.optional(),
    }),
  },
} as const satisfies Partial<Record<DoorAct, { readonly segment: string; readonly body: z.ZodType }>>;

export type ProceedingAct = keyof typeof PROCEEDING_ROUTES;

export function isProceeding(act: DoorAct): act is ProceedingAct {
  return Object.hasOwn(PROCEEDING_ROUTES, act);
}
