import { z } from 'zod';
import { DraftId, DraftStand, Progress } from './draft.ts';
import { CaseNo, DayText, InstantText, Page } from './shapes.ts';

const Days = z.array(z.tuple([DayText, DayText])).max(60);

/** A holiday notice (放假安排通知) as it was read; what is wrong in it is said in `findings`, not refused here. */
export const NoticeBody = z.strictObject({
  year: z.int().min(2000).max(2100),
  off: Days,
  work: z.array(DayText).max(60),
  source: z.strictObject({
    title: z.string().trim().max(200),
    /** 发文字号; null where the notice has none. */
    noticeNo: z.string().trim().min(1).max(80).nullable(),
    publishedOn: DayText,
    url: z.url().max(300).optional(),
  }),
});

/** POST /api/calendar/drafts. `revises: true` says that the year is published already and is meant to be replaced. */
export const DraftBody = NoticeBody.extend({ revises: z.boolean().optional() });
export type DraftBody = z.infer<typeof DraftBody>;

export const DraftAnswer = DraftStand.extend({
  revises: z.boolean(),
  notice: NoticeBody,
  /** `unlawful`: nobody can approve it. `doubtful`: for the approvers to look at in the notice. */
  findings: z.array(
    z.strictObject({
      code: z.string(),
      field: z.string(),
      severity: z.enum(['unlawful', 'doubtful']),
      where: z.string(),
      sentence: z.string(),
    }),
  ),
  /** What it changes in the calendar in force; empty once it is published. */
  days: z.array(
    z.strictObject({ day: DayText, before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;

export const DraftsAnswer = Page.extend({ drafts: z.array(DraftAnswer) });

const Counts = z.strictObject({
  cases: z.int(),
  matters: z.int(),
  deadlines: z.int(),
  cards: z.int(),
});

/** GET /api/calendar/drafts/:draftId/preview — worked out from the logs; nothing is stored, nobody is named. */
export const PreviewAnswer = Page.extend({
  fromVersion: z.int(),
  toVersion: z.int(),
  /** On the first page only. `complete: false`: more are open than were looked at. Practice cases are counted apart. */
  totals: z
    .strictObject({
      openCases: z.int(),
      openMatters: z.int(),
      examined: z.int(),
      complete: z.boolean(),
      moved: Counts,
      practice: Counts,
    })
    .nullable(),
  lines: z.array(
    z.strictObject({
      kind: z.enum(['case', 'matter']),
      caseNo: CaseNo,
      matterId: z.string().nullable(),
      practice: z.boolean(),
      /** `of`: a clock of the case, or a rung of the matter. `notBefore`: moved earlier, and held back until then. */
      moves: z.array(
        z.strictObject({ of: z.string(), from: DayText, to: DayText, notBefore: InstantText.nullable() }),
      ),
      /** Cards that no longer hold. */
      cards: z.array(
        z.strictObject({ cardKey: z.string(), level: z.enum(['yellow', 'red']), threshold: z.string() }),
      ),
    }),
  ),
});
export type PreviewAnswer = z.infer<typeof PreviewAnswer>;

/** GET /api/calendar/versions/:version */
export const VersionAnswer = z.strictObject({
  version: z.int(),
  publishedAt: InstantText,
  draftId: DraftId.nullable(),
  newest: z.boolean(),
  /** Null: it came with the program, nobody had to be told. */
  replan: Progress.nullable(),
});
export type VersionAnswer = z.infer<typeof VersionAnswer>;
