import type { OpenAct } from '../../contract/case.ts';
import type { ProceedingAct } from '../../contract/proceedings.ts';
import { openConsultations, unitsToConsult } from '../../domain/case/side-roads/consultation.ts';
import { CLEAR_DAYS_BEFORE_HEARING } from '../../domain/case/side-roads/hearing.ts';
import {
  listedProcedures,
  openProcedures,
  startableKinds,
} from '../../domain/case/side-roads/special-procedure.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { firstDayAfterNotice } from '../../domain/time/before.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { namesOf } from './case-names.ts';
import { dueChoices } from './fee-choices.ts';
import { dayText } from './moments.ts';
import type { NamedPerson } from './named-person.ts';
import type { Language } from './sentence.ts';
import { wordOfProcedure } from './words.ts';

type Choices = OpenAct['choices'];

export interface ProceedingReading {
  readonly read: CaseRead;
  readonly state: CaseState;
  readonly at: Instant;
  readonly approvers: readonly NamedPerson[];
  /** Who could host a hearing, and who could be sent. */
  readonly hosts: readonly NamedPerson[];
  readonly sendable: readonly NamedPerson[];
  /** Who could check a promise. */
  readonly checkers: readonly NamedPerson[];
  readonly language: Language;
}

/** What the fields of a proceeding may hold; for a day, the earliest. */
export function proceedingChoices(act: ProceedingAct, reading: ProceedingReading): Choices {
  const { read, state, at, language } = reading;
  switch (act) {
    case 'startSpecialProcedure':
      return { kind: startable(reading), ...approval(reading) };
    case 'endSpecialProcedure':
      return {
        kind: openProcedures(state).map(({ kind }) => ({
          value: kind,
          label: wordOfProcedure(kind, language),
        })),
      };
    case 'scheduleHearing':
      return { host: people(reading.hosts), on: [earliestHearing(at, read.calendar, language)] };
    case 'startConsultation':
      return { unitId: units(unitsToConsult(state), read) };
    case 'endConsultation':
      return { unitId: units(openConsultations(state), read) };
    case 'dispatchStaff':
      return { staff: people(reading.sendable) };
    case 'requestHearing':
      return { party: partiesTold(reading) };
    case 'recordPayment':
    case 'waiveFee':
      return { feeCode: dueChoices(state, namesOf(read), language) };
    case 'completePostCheck':
      return {
        result: RESULTS[language].map(([value, label]) => ({ value, label })),
        staff: people(reading.checkers),
      };
    case 'offerHearing':
    case 'holdHearing':
    case 'notifyInterestedParty':
      return {};
  }
}

const RESULTS = {
  zh: [
    ['kept', '承诺属实'],
    ['broken', '承诺不实，责令限期整改'],
  ],
  en: [
    ['kept', 'the promise was kept'],
    ['broken', 'the promise was broken: order to put it right'],
  ],
} as const;

/** 利害关系人 by what the notice to them says: their names stand in no log. */
function partiesTold({ state, read }: ProceedingReading): Choices[string] {
  return state.partiesTold.map((partyId) => {
    const told = read.contents.get(partyId)?.body;
    return { value: partyId, label: typeof told === 'string' ? told : partyId };
  });
}

export function earliestHearingDay(at: Instant, calendar: Calendar): Day {
  return firstDayAfterNotice(calendar, dayOf(at), CLEAR_DAYS_BEFORE_HEARING);
}

function earliestHearing(at: Instant, calendar: Calendar, language: Language): Choices[string][number] {
  const day = earliestHearingDay(at, calendar);
  return { value: day, label: dayText(day, language) };
}

function startable({ state, language }: ProceedingReading): Choices[string] {
  const startableNow = startableKinds(state);
  return listedProcedures(state.plan)
    .filter(({ kind }) => startableNow.includes(kind))
    .map(({ kind, maxWorkingDays }) => {
      const word = wordOfProcedure(kind, language);
      const days = String(maxWorkingDays);
      const label =
        language === 'zh' ? `${word}（最长 ${days} 个工作日）` : `${word} (at most ${days} working days)`;
      return { value: kind, label };
    });
}

function approval({ approvers }: ProceedingReading): Choices {
  return approvers.length === 0 ? {} : { approvedBy: people(approvers) };
}

function people(persons: readonly NamedPerson[]): Choices[string] {
  return persons.map(({ personId, name }) => ({ value: personId, label: name }));
}

function units(unitIds: readonly string[], read: CaseRead): Choices[string] {
  return unitIds.map((unitId) => ({ value: unitId, label: namesOf(read).unit(unitId) }));
}
