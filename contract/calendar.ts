import { z } from 'zod';
import { URGENCIES } from '../domain/time/missing-years.ts';
import { DraftId, DraftPerson, DraftStand, Progress, VersionLine } from './draft.ts';
import { CaseNo, DayText, InstantText, Page } from './shapes.ts';

const Days = z.array(z.tuple([DayText, DayText])).max(60);
const Names = z.record(DayText, z.string().trim().min(1).max(40));
const Source = z.strictObject({
  title: z.string().trim().max(200),
  /** 发文字号; null where the notice has none. */
  noticeNo: z.string().trim().min(1).max(80).nullable(),
  publishedOn: DayText,
  url: z.url().max(300).optional(),
});

/** A holiday notice (放假安排通知) as it was read; what is wrong in it is said in `findings`, not refused here. */
export const NoticeBody = z.strictObject({
  year: z.int().min(2000).max(2100),
  off: Days,
  work: z.array(DayText).max(60),
  /** What the notice calls it (国庆节), by the first day of a run off or by the make-up day; nothing is judged by it. */
  names: Names.optional(),
  source: Source,
});

/** POST /api/calendar/drafts. `revises: true` says that the year is published already and is meant to be replaced. */
export const DraftBody = NoticeBody.extend({ revises: z.boolean().optional() });
export type DraftBody = z.infer<typeof DraftBody>;

/** `unlawful`: nobody can approve it. `doubtful`: for the approvers to look at in the notice. */
const Finding = z.strictObject({
  code: z.string(),
  field: z.string(),
  severity: z.enum(['unlawful', 'doubtful']),
  where: z.string(),
  sentence: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** What a day is under one version and under another; null: that version knows nothing of the year. */
const DayChangeView = z.strictObject({
  day: DayText,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type DayChangeView = z.infer<typeof DayChangeView>;

export const DraftAnswer = DraftStand.extend({
  revises: z.boolean(),
  notice: NoticeBody,
  findings: z.array(Finding),
  /** What it changes in the calendar in force; empty once it is published. */
  days: z.array(DayChangeView),
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;

export const DraftsAnswer = Page.extend({ drafts: z.array(DraftAnswer) });
export type DraftsAnswer = z.infer<typeof DraftsAnswer>;

const Counts = z.strictObject({
  cases: z.int(),
  matters: z.int(),
  deadlines: z.int(),
  /** Of the deadlines: those that come nearer, those that move away. */
  earlier: z.int(),
  later: z.int(),
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

/** POST /api/calendar/preview: what was typed, looked at before it is entered. Nothing is stored. */
export const NoticePreview = z.strictObject({
  findings: z.array(Finding),
  days: z.array(DayChangeView),
  /** The first page of what would move; null while something in it is unlawful. */
  effect: PreviewAnswer.nullable(),
});
export type NoticePreview = z.infer<typeof NoticePreview>;

/** GET /api/calendar: what is in force, and what is missing. */
export const CalendarAnswer = z.strictObject({
  today: DayText,
  version: z.int(),
  years: z.array(
    z.strictObject({
      year: z.int(),
      off: Days,
      work: z.array(DayText),
      names: Names,
      /** By what the year is known: its 文号, or title and day. */
      source: z.string(),
      /** Null: it came with the program, only `source` is known of it. */
      notice: Source.nullable(),
      /** The version that made it as it is. */
      since: z.strictObject({ version: z.int(), publishedAt: InstantText }),
    }),
  ),
  missing: z.array(z.strictObject({ year: z.int(), urgency: z.enum(URGENCIES), dueOn: DayText })),
  /** Who may enter, approve and publish. */
  keepers: z.array(DraftPerson),
});
export type CalendarAnswer = z.infer<typeof CalendarAnswer>;

/** GET /api/calendar/versions: newest first, each with the days that differ from the version before it. */
export const VersionsAnswer = Page.extend({
  versions: z.array(VersionLine.extend({ days: z.array(DayChangeView) })),
});
export type VersionsAnswer = z.infer<typeof VersionsAnswer>;

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
