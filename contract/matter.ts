import { z } from 'zod';
import { Awaits, CardView, HolderView } from './case.ts';
import { MEASURES, RESPONSIBILITIES, SEVERITIES } from '../domain/supervision/liability.ts';
import { MATTER_ACT_NAMES } from '../domain/supervision/matter-act.ts';
import type { MatterActName } from '../domain/supervision/matter-act.ts';
import {
  MATTER_KINDS,
  NOT_LIABLE_GROUNDS,
  ORDER_KINDS,
  TRANSFER_BODIES,
} from '../domain/supervision/matter-names.ts';
import { CaseNo, ClockSummary, DayText, InstantText, Page, SerialNo } from './shapes.ts';

const Text = z.string().trim().min(1).max(2000);
const PersonId = z.string().min(1).max(40);

export const MatterEventView = z.strictObject({
  seq: z.int(),
  type: z.string(),
  at: InstantText,
  postName: z.string().nullable(),
  personName: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  text: z.string().nullable(),
  /** The evidence of an appeal; what a proposal says of the leaders. */
  more: z.string().nullable(),
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
    holders: z.array(HolderView),
    awaits: Awaits,
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
  /** Who may be named where no clock shows whose days it were: who acted, or was told. */
  concerned: z.array(z.strictObject({ personId: z.string(), personName: z.string(), postName: z.string() })),
  mainPerson: z.string().nullable(),
  open: z.array(z.strictObject({ act: z.enum(MATTER_ACT_NAMES), consequences: z.array(z.string()) })),
  closed: z.array(z.strictObject({ act: z.enum(MATTER_ACT_NAMES), code: z.string(), sentence: z.string() })),
  accountabilityId: z.string().nullable(),
  /** Units that may be asked for their opinion; none where nobody may ask. */
  opinionUnits: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
  /** Who opened it and why, in words; of a complaint only whoever may read it at all learns the name. */
  openedBy: z.strictObject({ name: z.string().nullable(), text: z.string().nullable() }),
});
export type MatterAnswer = z.infer<typeof MatterAnswer>;

/** GET /api/matters?waiting=me : what I must answer first. */
export const MattersAnswer = Page.extend({ waiting: z.int(), matters: z.array(MatterAnswer) });
export type MattersAnswer = z.infer<typeof MattersAnswer>;

const written = z.strictObject({ text: Text });

/** `?id=`: PostgreSQL keeps no NUL in a text. */
export const MatterQuery = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(200)
    .refine((id) => !id.includes('\0'))
    .describe('matterId'),
});

/** POST /api/matters/<segment>?id=<matterId> with header Idempotency-Key (a matterId contains slashes). */
export const MATTER_ROUTES = {
  acknowledge: { segment: 'acknowledgement', body: z.strictObject({}) },
  answer: { segment: 'answer', body: written },
  returnAnswer: { segment: 'returned-answer', body: written.extend({ dueOn: DayText }) },
  /** `evidence`: what shows it: lines of the log, documents, records. */
  appeal: { segment: 'appeal', body: written.extend({ evidence: Text }) },
  uphold: { segment: 'upholding', body: written },
  revoke: { segment: 'revocation', body: written },
  instruct: { segment: 'instruction', body: written.extend({ dueOn: DayText.optional() }) },
  extend: { segment: 'extension', body: written.extend({ dueOn: DayText }) },
  takeOver: { segment: 'take-over', body: written },
  escalate: { segment: 'order', body: written.extend({ order: z.enum(ORDER_KINDS), dueOn: DayText }) },
  seekOpinion: {
    segment: 'opinion-request',
    body: written.extend({ unitId: z.string().min(1).max(40), dueOn: DayText }),
  },
  close: { segment: 'closure', body: z.strictObject({ text: Text.optional() }) },
  freezeFacts: { segment: 'frozen-facts', body: z.strictObject({}) },
  explain: { segment: 'explanation', body: written },
  hear: { segment: 'defence', body: written.extend({ personId: PersonId }) },
  attribute: { segment: 'attribution', body: written.extend({ mainPersonId: PersonId }) },
  /** `leaders`: which leader answers as what, or why none does. */
  propose: {
    segment: 'proposal',
    body: written.extend({
      severity: z.enum(SEVERITIES),
      responsibility: z.enum(RESPONSIBILITIES),
      measure: z.enum(MEASURES),
      leaders: Text.optional(),
    }),
  },
  decide: {
    segment: 'decision',
    body: written.extend({ documentNo: z.string().trim().min(1).max(80) }),
  },
  execute: { segment: 'execution', body: written },
  publish: { segment: 'publication', body: written },
  findNotLiable: { segment: 'not-liable', body: written.extend({ ground: z.enum(NOT_LIABLE_GROUNDS) }) },
  transfer: { segment: 'transfer', body: written.extend({ to: z.enum(TRANSFER_BODIES) }) },
  accept: { segment: 'acceptance', body: z.strictObject({}) },
  refuseAcceptance: { segment: 'refused-acceptance', body: written },
  contact: { segment: 'contact', body: written },
} as const satisfies Readonly<Record<MatterActName, { segment: string; body: z.ZodType }>>;
