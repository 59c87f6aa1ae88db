import { z } from 'zod';
import { CardView, HolderView } from './case.ts';
import { MATTER_ACT_NAMES, MATTER_KINDS, NOT_LIABLE_GROUNDS } from '../domain/supervision/matter.ts';
import { CaseNo, ClockSummary, DayText, InstantText, Page, SerialNo } from './shapes.ts';

const Text = z.string().trim().min(1).max(2000);

export const MatterEventView = z.strictObject({
  seq: z.int(),
  type: z.string(),
  at: InstantText,
  postName: z.string().nullable(),
  personName: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  text: z.string().nullable(),
});

/** A share of consumed days: a calculation, the judgement is the body's. `perMille` sums to 1000. */
export const ShareView = z.strictObject({
  postId: z.string(),
  postName: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  days: z.int(),
  limitDays: z.int().nullable(),
  over: z.int(),
  perMille: z.int(),
  proposedMain: z.boolean(),
});

export const MatterAnswer = z.strictObject({
  matterId: z.string(),
  kind: z.enum(MATTER_KINDS),
  state: z.string(),
  level: z.enum(['yellow', 'red']).nullable(),
  unitName: z.string(),
  openedAt: InstantText,
  now: InstantText,
  practice: z.boolean(),
  /** Day by which it must be answered now, and who must. */
  answerDueOn: DayText.nullable(),
  remaining: z.int().nullable(),
  /** First responsible person (第一责任人) of the unit when it was opened. */
  addressee: z.strictObject({ personId: z.string(), name: z.string() }).nullable(),
  case: z.strictObject({
    caseNo: CaseNo,
    serialNo: SerialNo,
    itemName: z.string(),
    applicantName: z.string().nullable(),
    state: z.string(),
    holder: HolderView.nullable(),
    clocks: z.array(ClockSummary),
  }),
  /** The cards of this matter: one for a card, all joined ones for an accountability record. */
  cards: z.array(CardView),
  events: z.array(MatterEventView),
  /** Who was told, at what rung. */
  recipients: z.array(
    z.strictObject({ role: z.string(), name: z.string(), at: InstantText, rung: z.string() }),
  ),
  /** The post at which the limit ran out, where nobody stood there and the next rung was told at once. */
  vacantPost: z.string().nullable(),
  shares: z.array(ShareView),
  mainPerson: z.string().nullable(),
  open: z.array(z.strictObject({ act: z.enum(MATTER_ACT_NAMES), consequences: z.array(z.string()) })),
  closed: z.array(z.strictObject({ act: z.enum(MATTER_ACT_NAMES), code: z.string(), sentence: z.string() })),
  accountabilityId: z.string().nullable(),
});
export type MatterAnswer = z.infer<typeof MatterAnswer>;

/** GET /api/matters?waiting=me : what I must answer first. */
export const MattersAnswer = Page.extend({ waiting: z.int(), matters: z.array(MatterAnswer) });
export type MattersAnswer = z.infer<typeof MattersAnswer>;

/** POST /api/matters/<segment>?id=<matterId> with header Idempotency-Key (a matterId contains slashes). */
export const MATTER_ROUTES = {
  acknowledge: { segment: 'acknowledgement', body: z.strictObject({}) },
  answer: { segment: 'answer', body: z.strictObject({ text: Text }) },
  instruct: { segment: 'instruction', body: z.strictObject({ text: Text, dueOn: DayText.optional() }) },
  close: { segment: 'closure', body: z.strictObject({ text: Text.optional() }) },
  freezeFacts: { segment: 'frozen-facts', body: z.strictObject({}) },
  explain: { segment: 'explanation', body: z.strictObject({ text: Text }) },
  attribute: {
    segment: 'attribution',
    body: z.strictObject({ mainPersonId: z.string().max(40), text: Text }),
  },
  decide: {
    segment: 'decision',
    body: z.strictObject({ documentNo: z.string().trim().min(1).max(80), text: Text }),
  },
  findNotLiable: {
    segment: 'not-liable',
    body: z.strictObject({ ground: z.enum(NOT_LIABLE_GROUNDS), text: Text }),
  },
} as const;
