import { stepOf } from '../../domain/case/plan-steps.ts';
import { isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import { answerDueOn } from '../../domain/supervision/matter-ladder.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { cardRow } from '../card-rows.ts';
import { holdingsOf } from '../case-history.ts';
import { caseRow, clockRows, taskRow } from '../case-rows.ts';
import type { Row } from '../sql.ts';
import { timestamp, timestampOrNull } from '../sql.ts';
import type { DerivedTable } from './derived-tables.ts';
import type { Dossier } from './dossier.ts';
import { addresseeAmong, frozenKey, leaderKey } from './frozen-persons.ts';
import { otherRow } from './others.ts';
import { recordOf } from './records.ts';
import type { LoggedRecord } from './records.ts';
import type { LoggedCard, Red } from './reds.ts';
import { turnKey } from './task-holders.ts';

export type ExpectedRows = Readonly<Record<DerivedTable, readonly Row[]>>;

/** The calendar of a version that a case or a matter goes by. */
export type CalendarFor = (version: number) => Calendar;

/** What every derived table must hold of a case if its logs are right. */
export function expectedRows(dossier: Dossier, calendarFor: CalendarFor): ExpectedRows {
  const state = dossier.history.at(-1)?.after;
  if (state === undefined) return NONE;
  const { reds, records } = dossier;
  const calendarVersion = versionOf(dossier);
  const calendar = calendarFor(calendarVersion);
  const linked = reds.flatMap((red) => {
    const record = recordOf(red, records);
    return record === undefined ? [] : [{ red, record }];
  });
  return {
    approval_case: [caseRow({ ...dossier, calendar, calendarVersion }, state)],
    clock: clockRows(state, calendar),
    task: taskRows(dossier),
    card: dossier.cards.map((card) => cardNow(dossier, card, calendarFor(card.state.calendarVersion))),
    accountability: records.map((record) =>
      recordRow(dossier, record, calendarFor(record.state.calendarVersion)),
    ),
    other_matter: dossier.others.map((one) => otherRow(one, calendarFor(one.state.calendarVersion))),
    accountability_card: linked.map(({ red, record }) => ({
      card_key: red.cardKey,
      matter_id: record.opening.matterId,
      addressee_person_id: addresseeOf(dossier, red),
      joined_at: timestamp(red.at),
    })),
  };
}

const NONE: ExpectedRows = {
  approval_case: [],
  clock: [],
  task: [],
  card: [],
  accountability: [],
  accountability_card: [],
  other_matter: [],
};

/** Under which calendar a batch was confirmed is no event; the row may know of a later one than the last line. */
export function versionOf({ history, storedCalendarVersion }: Dossier): number {
  const last = history.at(-1)?.logged.versions.calendar ?? 0;
  return storedCalendarVersion === undefined ? last : Math.max(last, storedCalendarVersion);
}

function taskRows({ caseNo, frame, history, holders }: Dossier): readonly Row[] {
  return holdingsOf(history).map((holding) =>
    taskRow(caseNo, stepOf(frame.opening.plan, holding.stepId), {
      holding,
      holderPersonId: holders.get(turnKey(holding)) ?? null,
    }),
  );
}

function cardNow(
  dossier: Dossier,
  { facts, seq, opening, state, matterLines }: LoggedCard,
  calendar: Calendar,
): Row {
  const red = dossier.reds.find(({ cardKey }) => cardKey === facts.cardKey);
  const cancelled = matterLines.findLast(({ logged }) => logged.event.type === 'cancelled')?.logged.event;
  return {
    ...cardRow(facts, opening),
    seq,
    addressee_person_id: red === undefined ? null : addresseeOf(dossier, red),
    answer_due_on: answerDueOn(state, calendar),
    state: state.state,
    matter_seq: Math.max(1, state.seq),
    over: isMatterOver(state),
    level: red === undefined ? facts.level : 'red',
    raised_at: red === undefined || facts.level === 'red' ? null : timestamp(red.at),
    answered_at: timestampOrNull(state.answeredAt),
    calendar_version: state.calendarVersion,
    cancel_reason: cancelled?.type === 'cancelled' ? cancelled.reason : null,
  };
}

function recordRow(dossier: Dossier, { opening, state, lines, red }: LoggedRecord, calendar: Calendar): Row {
  const named = lines.findLast(({ logged }) => logged.event.type === 'attributed')?.logged.event;
  const { matterId, caseNo, unitId, openedAt, practice } = opening;
  const frozen = dossier.frozen.get(frozenKey(matterId, 1, 'first-responsible-person'));
  const leader = dossier.leaders.get(leaderKey(red ?? { unitId, at: openedAt }));
  return {
    matter_id: matterId,
    case_no: caseNo,
    unit_id: unitId,
    addressee_person_id: addresseeAmong(frozen, leader),
    opened_at: timestamp(openedAt),
    opening,
    state: state.state,
    matter_seq: state.seq,
    main_person_id: named?.type === 'attributed' ? named.mainPersonId : null,
    explained_at: timestampOrNull(state.explainedAt),
    over: isMatterOver(state),
    answer_due_on: answerDueOn(state, calendar),
    calendar_version: state.calendarVersion,
    practice,
  };
}

function addresseeOf({ frozen, leaders }: Dossier, red: Red): string | null {
  const { frozenAt } = red;
  const told =
    frozenAt === null
      ? undefined
      : frozen.get(frozenKey(frozenAt.matterId, frozenAt.seq, 'first-responsible-person'));
  return addresseeAmong(told, leaders.get(leaderKey(red)));
}
