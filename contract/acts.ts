import { z } from 'zod';
import { CaseAnswer } from './case.ts';
import { seen, Text, UploadedFile } from './act-parts.ts';
import type { DoorAct } from './door-acts.ts';
import { OFFICE_ACT_ROUTES } from './office-acts.ts';
import { PROCEEDING_ROUTES } from './proceedings.ts';
import { CaseNo, DayText, InstantText, SerialNo, Sha256 } from './shapes.ts';

/** POST /api/cases */
export const SubmitBody = z.strictObject({
  itemId: z.string().max(20),
  form: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  files: z.array(UploadedFile).max(100),
  declaredTrue: z.literal(true),
  /** 紧急抢修: when the work began that is reported here and made good (补办) within the hours of the law. */
  emergencySince: InstantText.optional(),
  /** A practice case starts at a chosen legal instant of a published year. */
  practice: z.strictObject({ legalNow: InstantText }).optional(),
});
export type SubmitBody = z.infer<typeof SubmitBody>;
export const Receipt = z.strictObject({
  caseNo: CaseNo,
  serialNo: SerialNo,
  queryPassword: z.string(),
  receivedAt: InstantText,
  /** Until then the applicant is told; silence is acceptance. After emergency work: the last day to make it good. */
  answerDueOn: DayText,
  /** 补办: until when the application must come; null: it is here. */
  makeUpBy: InstantText.nullable(),
  document: z.strictObject({ documentNo: z.string(), sha256: Sha256, href: z.string() }),
});
export type Receipt = z.infer<typeof Receipt>;

/** POST /api/files answers this; the file itself is the raw body of a multipart upload, field `file`. */
export const FileStored = z.strictObject({
  sha256: Sha256,
  name: z.string(),
  bytes: z.int(),
  mime: z.string(),
});
export type FileStored = z.infer<typeof FileStored>;

/** One body an act: POST /api/cases/:caseNo/<segment> with header Idempotency-Key. */
export const ACT_ROUTES = {
  requestCorrection: {
    segment: 'correction-notice',
    body: z.strictObject({
      ...seen,
      items: z
        .array(z.strictObject({ material: z.string(), problem: Text, fix: Text }))
        .min(1)
        .max(50),
      workingDays: z.int().min(1).max(60).optional(),
      approvedBy: z.string().optional(),
    }),
  },
  supplyCorrection: {
    segment: 'correction',
    body: z.strictObject({ ...seen, files: z.array(UploadedFile).max(100), final: z.boolean().optional() }),
  },
  accept: {
    segment: 'acceptance',
    body: z.strictObject({ ...seen, tolerated: z.array(z.string().max(20)).max(100).optional() }),
  },
  refuseAcceptance: {
    segment: 'acceptance-refusal',
    body: z.strictObject({ ...seen, reason: Text, basis: Text }),
  },
  startReview: { segment: 'review', body: z.strictObject({ ...seen }) },
  completeStep: {
    segment: 'step-completion',
    body: z.strictObject({
      ...seen,
      step: z.string(),
      opinion: Text,
      siteVisit: z.boolean().optional(),
      staff: z.array(z.string()).max(20).optional(),
      /** Where several sign; absent: yes. */
      agrees: z.boolean().optional(),
    }),
  },
  returnStep: {
    segment: 'step-return',
    /** `step`: from which of the person's own steps, where he has several on the way from there. */
    body: z.strictObject({ ...seen, to: z.string(), step: z.string().max(60).optional(), reason: Text }),
  },
  extend: { segment: 'extension', body: z.strictObject({ ...seen, reason: Text }) },
  grant: {
    segment: 'grant',
    body: z.strictObject({
      ...seen,
      reason: Text.optional(),
      /** What the permit costs, be it nothing: a listed standard and how much of it. Only where the item has a fee. */
      fees: z
        .array(
          z.strictObject({
            feeCode: z.string().max(40),
            standardFen: z.int().min(1),
            quantity: z.number().positive().max(10_000_000),
          }),
        )
        .max(50)
        .optional(),
    }),
  },
  refuse: { segment: 'refusal', body: z.strictObject({ ...seen, reason: Text, basis: Text }) },
  issueCertificate: { segment: 'certificate', body: z.strictObject({ ...seen }) },
  serve: {
    segment: 'service',
    body: z.strictObject({ ...seen, method: z.enum(['window', 'post', 'online']) }),
  },
  withdraw: { segment: 'withdrawal', body: z.strictObject({ ...seen, reason: Text }) },
  ...OFFICE_ACT_ROUTES,
  ...PROCEEDING_ROUTES,
} as const satisfies Record<DoorAct, { readonly segment: string; readonly body: z.ZodType }>;

/** POST /api/cases/:caseNo/practice-clock: forward only; answers the case as it is then. */
export const PracticeClockBody = z.union([
  z.strictObject({ to: InstantText }),
  z.strictObject({ by: z.enum(['next-threshold', 'one-working-day']) }),
]);

export const ActAnswer = z.strictObject({ seq: z.int(), case: CaseAnswer });
export type ActAnswer = z.infer<typeof ActAnswer>;

/** GET /api/requests/:key, and 202 of an act whose outcome is not known yet. */
export const RequestAnswer = z.strictObject({
  key: z.string(),
  outcome: z.enum(['pending', 'done', 'refused', 'unknown']),
  seq: z.int().nullable(),
  caseNo: CaseNo.nullable(),
  href: z.string(),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;
