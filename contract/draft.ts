import { z } from 'zod';
import { InstantText } from './shapes.ts';

/** What two others approve before it is published: a calendar year, a rule version. */
export const DraftId = z.string().regex(/^[0-9a-f]{24}$/);

/** POST …/approval and …/publication: who and when is known, nothing is said. */
export const DraftActBody = z.strictObject({});

/** POST …/withdrawal: why it is taken back. */
export const WithdrawalBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export type WithdrawalBody = z.infer<typeof WithdrawalBody>;

const ACTS = ['approve', 'publish', 'withdraw'] as const;
export const DraftPerson = z.strictObject({ personId: z.string(), name: z.string() });

/** What every draft's answer says beside what was entered. */
export const DraftStand = z.strictObject({
  draftId: DraftId,
  enteredBy: DraftPerson,
  enteredAt: InstantText,
  approvals: z.array(DraftPerson.extend({ at: InstantText })),
  approvalsNeeded: z.int(),
  published: z.strictObject({ version: z.int(), at: InstantText }).nullable(),
  /** By who entered it. */
  withdrawn: z.strictObject({ at: InstantText, reason: z.string() }).nullable(),
  /** What this person may do now, and why the rest is closed. */
  open: z.array(z.enum(ACTS)),
  closed: z.array(
    z.strictObject({ act: z.enum(ACTS), code: z.string(), sentence: z.string(), instead: z.string() }),
  ),
});
export type DraftStand = z.infer<typeof DraftStand>;

/** A version in the list of all: who published it, by which draft; null: it came with the program. */
export const VersionLine = z.strictObject({
  version: z.int(),
  publishedAt: InstantText,
  publishedBy: z.string().nullable(),
  draftId: DraftId.nullable(),
});

/** How far a published version has reached the open cases and matters. */
export const Progress = z.strictObject({
  /** Null until the job begins. */
  total: z.int().nullable(),
  done: z.int().nullable(),
  remaining: z.strictObject({ cases: z.int(), matters: z.int() }),
  /** Of the round that runs, or between two of the last: no workflow answered for them. */
  missing: z.int(),
  round: z.int(),
  startedAt: InstantText.nullable(),
  lastToldAt: InstantText.nullable(),
  finishedAt: InstantText.nullable(),
  /** A newer version came before all were told; its own job tells them. */
  overtaken: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;
