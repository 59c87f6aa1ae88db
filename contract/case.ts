import { z } from 'zod';
import { CARD_STATES } from '../domain/supervision/matter-names.ts';
import { CLOCK_NAMES } from '../domain/case/clock.ts';
import { CASE_STATES } from '../domain/case/lifecycle.ts';
import { AWAITED } from '../domain/case/whose-turn.ts';
import { DOOR_ACTS } from './door-acts.ts';
import { FamilyView } from './family.ts';
import { CaseNo, ClockSummary, ClockView, DayText, InstantText, Page, SerialNo, Sha256 } from './shapes.ts';

export const StateName = z.enum(
  CASE_STATES as [(typeof CASE_STATES)[number], ...(typeof CASE_STATES)[number][]],
);

/** Post first, then the person who held it; the person's name is absent for applicants and the public. */
export const HolderView = z.strictObject({
  stepId: z.string(),
  stepName: z.string(),
  unitName: z.string(),
  postId: z.string(),
  postName: z.string(),
  personName: z.string().nullable(),
  rank: z.enum(['A', 'B']).nullable(),
});

/** What the applicant is waited for; the holder goes on with it then. Null: it is the holders' turn. */
export const Awaits = z.enum(AWAITED).nullable();

export const DocumentView = z.strictObject({
  kind: z.enum([
    'receipt',
    'accept',
    'requestCorrection',
    'refuseAcceptance',
    'extend',
    'grant',
    'refuse',
    'certificate',
    'reportUp',
    'declareNotNeeded',
    'terminate',
    'startSpecialProcedure',
    'offerHearing',
    'scheduleHearing',
    'holdHearing',
    'notifyInterestedParty',
    'startConsultation',
    'waiveFee',
    'completePostCheck',
  ]),
  title: z.string(),
  documentNo: z.string(),
  sha256: Sha256,
  at: InstantText,
  /** Path that answers the PDF to whoever may read this answer. */
  href: z.string(),
});

export const FileView = z.strictObject({
  sha256: Sha256,
  name: z.string(),
  bytes: z.int(),
  mime: z.string(),
  at: InstantText,
  href: z.string(),
});

export const MaterialView = z.strictObject({
  code: z.string(),
  name: z.string(),
  required: z.boolean(),
  files: z.array(FileView),
  /** Told as missing or wrong and not supplied since. */
  missing: z.boolean(),
  problem: z.string().nullable(),
  fix: z.string().nullable(),
});

export const EventView = z.strictObject({
  seq: z.int(),
  type: z.string(),
  at: InstantText,
  recordedAt: InstantText,
  who: z.enum(['applicant', 'staff', 'time']),
  postName: z.string().nullable(),
  personName: z.string().nullable(),
  letterNo: z.string().nullable(),
  /** Values for the sentence of this event type, ready to fill in. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Free text a person wrote (opinion, reason); null where the reader may not see it. */
  text: z.string().nullable(),
  document: DocumentView.nullable(),
});

export const CardView = z.strictObject({
  cardKey: z.string(),
  matterId: z.string(),
  rule: z.string(),
  ruleVersion: z.int(),
  level: z.enum(['yellow', 'red']),
  /** Level at issue; differs from `level` after a raise. */
  issuedLevel: z.enum(['yellow', 'red']),
  /** `found`: no clock issued it. */
  threshold: z.enum(['near', 'passed', 'passed-half', 'found']),
  /** Which conduct the rule found, or which limit of a rating or complaint passed; null for a card of a clock. */
  because: z.string().nullable(),
  state: z.enum(CARD_STATES),
  clockId: z.string().nullable(),
  clock: z.enum(CLOCK_NAMES).nullable(),
  /** Only where the limit of a step passed or comes near (T04). */
  stepName: z.string().nullable(),
  unitName: z.string(),
  postName: z.string(),
  issuedAt: InstantText,
  lastDayOn: DayText.nullable(),
  cancelReason: z.string().nullable(),
});

/** A broken promise (BIZ 36): its explanation; `text` null: 未说明, and `dueOn` the day by which it was due. */
export const DelayView = z.strictObject({
  clockId: z.string(),
  unitName: z.string(),
  promisedOn: DayText,
  dueOn: DayText.nullable(),
  explainedAt: InstantText.nullable(),
  text: z.string().nullable(),
});

/** 收费: what the permit costs, and how far it is settled. */
export const FeeView = z.strictObject({
  feeCode: z.string(),
  name: z.string(),
  dueFen: z.int(),
  waivedFen: z.int(),
  paidFen: z.int(),
});

/** An act this person may do now, with what will follow; or one that is closed, and why. */
export const OpenAct = z.strictObject({
  act: z.enum(DOOR_ACTS),
  /** Steps, materials or dates to choose from, by name of the field. */
  choices: z.record(z.string(), z.array(z.strictObject({ value: z.string(), label: z.string() }))),
  /** Sentences: what happens on confirmation, computed for now. */
  consequences: z.array(z.string()),
});
export const ClosedAct = z.strictObject({
  act: z.enum(DOOR_ACTS),
  code: z.string(),
  sentence: z.string(),
  /** Of a post or role this person holds; a page folds the others into one line. */
  mine: z.boolean(),
});

/** An open step at which the reader can act: as its own, or (`arranges`) only by saying who does it (加签, 转办). */
export const OwnStepView = z.strictObject({
  stepId: z.string(),
  stepName: z.string(),
  /** Of its limit; null: it has none. */
  clockId: z.string().nullable(),
  arranges: z.boolean(),
  /** The one that the lead clock and the acts of this answer are about. */
  chosen: z.boolean(),
});

export const CaseAnswer = z.strictObject({
  caseNo: CaseNo,
  serialNo: SerialNo,
  practice: z.boolean(),
  itemId: z.string(),
  itemName: z.string(),
  itemVersion: z.int(),
  unitName: z.string(),
  state: StateName,
  deemedAccepted: z.boolean(),
  receivedAt: InstantText,
  /** Legal now of this case, by which every clock below is shown. */
  now: InstantText,
  seq: z.int(),
  lastActSeq: z.int(),
  /** False while the engine has not written the first event yet. */
  started: z.boolean(),
  applicantName: z.string().nullable(),
  /** Every post that has it now, the lead first; none once it is over. */
  holders: z.array(HolderView),
  awaits: Awaits,
  leadClockId: z.string().nullable(),
  clocks: z.array(ClockView),
  events: z.array(EventView),
  cards: z.array(CardView),
  delays: z.array(DelayView),
  /** Empty before the permit, and where nothing is charged. */
  fees: z.array(FeeView),
  documents: z.array(DocumentView),
  materials: z.array(MaterialView),
  form: z.array(z.strictObject({ key: z.string(), label: z.string(), value: z.string() })),
  certificateNo: z.string().nullable(),
  /** 联办; null: the case stands alone. */
  family: FamilyView.nullable(),
  /** Whoever has several chooses by `?step=`; else it is the one that he can complete and that is due first. */
  ownSteps: z.array(OwnStepView),
  open: z.array(OpenAct),
  closed: z.array(ClosedAct),
  calendarVersion: z.int(),
});
export type CaseAnswer = z.infer<typeof CaseAnswer>;
export type EventView = z.infer<typeof EventView>;
export type CardView = z.infer<typeof CardView>;
export type OwnStepView = z.infer<typeof OwnStepView>;
export type DocumentView = z.infer<typeof DocumentView>;
export type MaterialView = z.infer<typeof MaterialView>;
export type OpenAct = z.infer<typeof OpenAct>;

/** Whose page it is to be about where the reader has several open steps; of a step that is no longer his nothing is heard. */
export const CaseQuery = z.strictObject({ step: z.string().max(60).nullable().default(null) });

/** Number and password: read only, nothing personal. */
export const TrackBody = z.strictObject({ serialNo: SerialNo, password: z.string().min(4).max(20) });
export const TrackAnswer = CaseAnswer.omit({
  applicantName: true,
  form: true,
  materials: true,
  ownSteps: true,
  open: true,
  closed: true,
});
export type TrackAnswer = z.infer<typeof TrackAnswer>;

/** One line of a list; sorted by the lead clock. */
export const CaseLine = z.strictObject({
  caseNo: CaseNo,
  serialNo: SerialNo,
  practice: z.boolean(),
  itemName: z.string(),
  applicantName: z.string().nullable(),
  state: StateName,
  stepName: z.string().nullable(),
  postName: z.string().nullable(),
  rank: z.enum(['A', 'B']).nullable(),
  /** Why it is in this inbox: the last act or event that brought it here. */
  why: z.string().nullable(),
  whyAt: InstantText.nullable(),
  clock: ClockSummary.nullable(),
  cards: z.array(z.enum(['yellow', 'red'])),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const INBOX_GROUPS = ['overdue', 'due-today', 'soon', 'later', 'waiting'] as const;
export const InboxAnswer = Page.extend({
  now: InstantText,
  counts: z.record(z.enum(INBOX_GROUPS), z.int()),
  /** Cards, records and orders that wait for this person, wherever they arose: `/api/matters?waiting=me`. */
  toAnswer: z.int(),
  lines: z.array(
    CaseLine.extend({
      group: z.enum(INBOX_GROUPS),
      /** Other open steps of the case that are this person's; the line shows the one that is due first. */
      moreSteps: z.int(),
    }),
  ),
  nextDueOn: DayText.nullable(),
});
export type InboxAnswer = z.infer<typeof InboxAnswer>;
export const MyCasesAnswer = Page.extend({ lines: z.array(CaseLine) });
export type MyCasesAnswer = z.infer<typeof MyCasesAnswer>;
