import { expect, test } from '@jest/globals';
import { ACT_NAMES } from '../../domain/case/acts.ts';
import { CARD_LEVELS, RULE_IDS } from '../../domain/case/card.ts';
import type { ClockState } from '../../domain/case/clock.ts';
import { CLOCK_NAMES } from '../../domain/case/clock.ts';
import type { CaseEventType } from '../../domain/case/events.ts';
import { CASE_STATES } from '../../domain/case/lifecycle.ts';
import { TERMINATION_GROUNDS } from '../../domain/case/side-roads/ending.ts';
import { SPECIAL_PROCEDURE_KINDS } from '../../domain/catalogue/special-procedure-kind.ts';
import type { Phase, Plan } from '../../domain/catalogue/plan.ts';
import { POST_TYPES } from '../../domain/organisation/organisation.ts';
import { POWERS } from '../../domain/catalogue/power.ts';
import { MEASURES, RESPONSIBILITIES, SEVERITIES } from '../../domain/supervision/liability.ts';
import { LADDER_ROLES } from '../../domain/supervision/ladder.ts';
import { MATTER_ACT_NAMES } from '../../domain/supervision/matter-act.ts';
import {
  ACCOUNTABILITY_STATES,
  CARD_STATES,
  MATTER_KINDS,
  NOT_LIABLE_GROUNDS,
  OTHER_MATTER_STATES,
  TRANSFER_BODIES,
  RUNGS,
} from '../../domain/supervision/matter-names.ts';
import type { MatterEventType } from '../../domain/supervision/matter-event.ts';
import type { LimitUnit } from '../../domain/time/limit.ts';
import { TITLES } from '../../api/written-acts/titles.ts';
import { readGlossary } from '../../scripts/docs/glossary.ts';

/** Unions that exist only as types: a code more or less does not compile. */
const CASE_EVENTS = {
  submitted: true,
  correctionRequested: true,
  correctionSupplied: true,
  correctionExpired: true,
  accepted: true,
  acceptanceDeemed: true,
  acceptanceRefused: true,
  reviewStarted: true,
  stepCompleted: true,
  stepReturned: true,
  stepSigned: true,
  signerAdded: true,
  signerRemoved: true,
  taskTransferred: true,
  recused: true,
  fixedOnSpot: true,
  declaredNotNeeded: true,
  terminated: true,
  voided: true,
  renewalDeemed: true,
  stepLimitRaised: true,
  reportedUp: true,
  childDecided: true,
  childPaused: true,
  interestedPartyNotified: true,
  specialProcedureStarted: true,
  specialProcedureEnded: true,
  specialProcedureOverran: true,
  hearingOffered: true,
  hearingRequested: true,
  hearingOfferExpired: true,
  hearingScheduled: true,
  hearingHeld: true,
  toleratedSupplied: true,
  madeUp: true,
  staffDispatched: true,
  consultationStarted: true,
  consultationEnded: true,
  paid: true,
  feeWaived: true,
  postCheckCompleted: true,
  extended: true,
  granted: true,
  refused: true,
  certificateIssued: true,
  served: true,
  withdrawn: true,
  clockWarned: true,
  clockBreached: true,
  breachCancelled: true,
  cardIssued: true,
  cardRaised: true,
  cardCancelled: true,
  deadlinesRecomputed: true,
  rulesAdopted: true,
  lawAdopted: true,
  clockAdvanced: true,
} satisfies Record<CaseEventType, true>;
const MATTER_EVENTS = {
  opened: true,
  acknowledged: true,
  answered: true,
  instructed: true,
  closed: true,
  cancelled: true,
  raised: true,
  reminded: true,
  escalated: true,
  factsFrozen: true,
  explanationRequested: true,
  explained: true,
  attributed: true,
  decided: true,
  foundNotLiable: true,
  answerReturned: true,
  appealed: true,
  upheld: true,
  revoked: true,
  extended: true,
  takenOver: true,
  orderOpened: true,
  opinionSought: true,
  heard: true,
  proposed: true,
  executed: true,
  published: true,
  transferred: true,
  cardRevoked: true,
  accepted: true,
  acceptanceRefused: true,
  contacted: true,
  deadlinesRecomputed: true,
  clockAdvanced: true,
} satisfies Record<MatterEventType, true>;
const UNITS = { workingDay: true, calendarDay: true, month: true, hour: true } satisfies Record<
  LimitUnit,
  true
>;
const CLOCK_STATES = { running: true, paused: true, stopped: true, breached: true } satisfies Record<
  ClockState,
  true
>;
const PHASES = { accept: true, review: true, decide: true, issue: true, 'hand-out': true } satisfies Record<
  Phase,
  true
>;
const ITEM_KINDS = { instant: true, promised: true } satisfies Record<Plan['kind'], true>;

const glossary = await readGlossary();
const rowsOf = (table: string) => glossary.get(table) ?? [];

const CODES: readonly (readonly [table: string, codes: readonly string[]])[] = [
  ['powers', POWERS],
  ['post-types', POST_TYPES],
  ['item-kinds', Object.keys(ITEM_KINDS)],
  ['phases', Object.keys(PHASES)],
  ['limit-units', Object.keys(UNITS)],
  ['special-procedures', ['hearing', ...SPECIAL_PROCEDURE_KINDS]],
  ['case-states', CASE_STATES],
  ['acts', ACT_NAMES],
  ['clocks', CLOCK_NAMES],
  ['clock-states', Object.keys(CLOCK_STATES)],
  ['documents', Object.keys(TITLES)],
  ['card-levels', CARD_LEVELS],
  ['card-states', CARD_STATES],
  ['accountability-states', ACCOUNTABILITY_STATES],
  ['matter-states', OTHER_MATTER_STATES],
  ['severities', SEVERITIES],
  ['responsibilities', RESPONSIBILITIES],
  ['measures', MEASURES],
  ['transfer-bodies', TRANSFER_BODIES],
  ['matter-acts', MATTER_ACT_NAMES],
  ['matter-events', Object.keys(MATTER_EVENTS)],
  ['matter-kinds', MATTER_KINDS],
  ['rungs', RUNGS],
  ['ladder-roles', LADDER_ROLES],
  ['not-liable-grounds', NOT_LIABLE_GROUNDS],
  ['rules', RULE_IDS],
  ['termination-grounds', TERMINATION_GROUNDS],
];

test.each(CODES)(
  'the glossary says of %s what the code has, and marks the rest as not built',
  (table, codes) => {
    const built = rowsOf(table).filter((row) => row.built);

    expect(rowsOf(table)).not.toHaveLength(0);
    expect(built.map(({ code }) => code).sort()).toEqual([...codes].sort());
  },
);

test('every event of a case stands in the glossary, beside its act or by itself', () => {
  const events = [
    ...rowsOf('acts').map(({ second, built }) => ({ event: second, built })),
    ...rowsOf('other-events').map(({ code, built }) => ({ event: code, built })),
  ];

  expect(
    events
      .filter(({ built }) => built)
      .map(({ event }) => event)
      .sort(),
  ).toEqual(Object.keys(CASE_EVENTS).sort());
});

test('no table of the glossary escapes the comparison', () => {
  expect([...glossary.keys()].sort()).toEqual([...CODES.map(([table]) => table), 'other-events'].sort());
});

test('every code has a Chinese word, and none stands twice in a table', () => {
  for (const rows of glossary.values()) {
    expect(rows.filter(({ code, chinese }) => code === '' || chinese === '')).toEqual([]);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  }
});

test('written acts are called by one name in the glossary and on the paper', () => {
  expect(Object.fromEntries(rowsOf('documents').map(({ code, chinese }) => [code, chinese]))).toEqual(TITLES);
});
