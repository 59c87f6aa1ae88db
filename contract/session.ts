import { z } from 'zod';
import { POWERS } from '../domain/catalogue/power.ts';
import { InstantText, PATTERNS } from './shapes.ts';

/** POST /api/session: name and password; sets the session cookie. DELETE signs out. GET answers MeAnswer or 401. */
export const SignInBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
});

/** What a person may open: worked out from posts, never stored. */
export const DUTIES = ['applicant', 'staff', 'head', 'leader', 'supervisor', 'calendar-keeper'] as const;

export const MeAnswer = z.strictObject({
  personId: z.string(),
  name: z.string(),
  kind: z.enum(['staff', 'applicant']),
  duties: z.array(z.enum(DUTIES)),
  posts: z.array(
    z.strictObject({
      postId: z.string(),
      name: z.string(),
      unitName: z.string(),
      rank: z.enum(['A', 'B']),
      powers: z.array(z.enum(POWERS)),
    }),
  ),
  unread: z.int(),
  /** Matters that wait for this person. */
  waiting: z.int(),
  /** Whether practice cases exist in this installation. */
  practice: z.boolean(),
});
export type MeAnswer = z.infer<typeof MeAnswer>;

/** POST /api/applicants: an account for an applicant. */
export const RegisterBody = z.strictObject({
  login: z.string().trim().min(3).max(40).regex(PATTERNS.login),
  name: z.string().trim().min(1).max(100),
  password: z.string().min(10).max(200),
});

export const NoticeView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  caseNo: z.string().nullable(),
  matterId: z.string().nullable(),
  text: z.string(),
  at: InstantText,
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;
export const NoticesAnswer = z.strictObject({ next: z.string().nullable(), notices: z.array(NoticeView) });
export type NoticesAnswer = z.infer<typeof NoticesAnswer>;

/** POST /api/notices/read */
export const ReadNoticesBody = z.strictObject({
  ids: z
    .array(z.string().regex(/^\d{1,15}$/))
    .min(1)
    .max(200),
});
