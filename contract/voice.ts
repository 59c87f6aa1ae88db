import { z } from 'zod';
import { InstantText } from './shapes.ts';

const Text = z.string().trim().min(1).max(2000);

/** 非常满意 1 · 满意 2 · 基本满意 3 · 不满意 4 · 非常不满意 5. @source domain/3-service-rules §3.2 (GB39046 A.8) */
export const GRADES = [1, 2, 3, 4, 5] as const;
/** 门难进、脸难看、话难听、事难办. @source domain/7-demands Q07 */
export const BAD_REASONS = ['nobody-there', 'attitude', 'words', 'hard-to-do'] as const;

/** POST /api/cases/:caseNo/complaint with header Idempotency-Key; the unit never learns who complained. */
export const ComplaintBody = z.strictObject({ text: Text });
export const ComplaintView = z.strictObject({
  matterId: z.string(),
  at: InstantText,
  state: z.string(),
  text: z.string().nullable(),
  /** What the supervision body replied; null: nothing yet. */
  reply: z.string().nullable(),
});

/** POST /api/cases/:caseNo/rating with header Idempotency-Key: one of each finished case. */
export const RatingBody = z.strictObject({
  grade: z.literal(GRADES),
  reasons: z.array(z.enum(BAD_REASONS)).max(BAD_REASONS.length).default([]),
  text: Text.optional(),
  realName: z.boolean().default(false),
});

/** GET /api/cases/:caseNo/voices: what this applicant has said of the case, and whether it may be rated. */
export const VoicesAnswer = z.strictObject({
  mayRate: z.boolean(),
  grade: z.int().nullable(),
  complaints: z.array(ComplaintView),
});
export type VoicesAnswer = z.infer<typeof VoicesAnswer>;
