import type { TFunction } from 'i18next';
import type { ClockSummary } from '../../../contract/shapes.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { endTimeOf } from '../../../domain/time/limit.ts';
import { dayWords } from './moments.ts';

/** Who reads: the same clock says 等您补正 to the applicant and 等申请人补正 to staff. */
export type Reader = 'applicant' | 'staff';

interface ClockReading {
  readonly t: TFunction;
  readonly clock: ClockSummary;
  readonly now: string | undefined;
  readonly reader: Reader;
}

/** Whose limit it is: a step by its own name, any other clock by the name of the clock and never by a step. */
export function clockName(
  t: TFunction,
  { clock, stepName }: Pick<ClockSummary, 'clock' | 'stepName'>,
): string {
  return clock === 'step' && stepName !== null
    ? t('clock:stepName', { step: stepName })
    : t(`clock:name.${clock}`);
}

/** 承诺 12 个工作日; a step by its own name. */
export function clockTitle(t: TFunction, summary: ClockSummary): string {
  const { limit, extension } = summary;
  const title = t('clock:title', { name: clockName(t, summary), limit: limitWords(t, limit) });
  return extension === null ? title : t('clock:extended', { title, extension: limitWords(t, extension) });
}

export function limitWords(t: TFunction, { value, unit }: ClockSummary['limit']): string {
  return t(`clock:limit.${unit}`, { count: value });
}

/** The one line of a chip, as pages.md §3 words it. */
export function clockSentence(reading: ClockReading): string {
  const { t, clock } = reading;
  const sentence = sentenceOf(reading);
  if (!clock.provisional || clock.stoppedAt !== null) return sentence;
  return t('clock:provisional', { sentence, year: clock.lastDayOn.slice(0, 4) });
}

function sentenceOf(reading: ClockReading): string {
  const { t, clock, reader } = reading;
  switch (clock.tone) {
    case 'running':
    case 'warned':
      return left(reading);
    case 'due-today':
      return clock.limit.unit === 'hour' ? left(reading) : t('clock:dueToday', until(t, clock, reading.now));
    case 'paused':
      return t('clock:paused', { left: t(`clock:leftPlain.${unitOf(clock)}`, { count: clock.remaining }) });
    case 'breached':
    case 'breached-yellow':
    case 'breached-red':
      return late(reading);
    case 'stopped-in-time':
      return clock.elapsed === 0
        ? t('clock:doneFirstDay')
        : t(`clock:done.${unitOf(clock)}`, { count: clock.elapsed });
    case 'stopped-late':
      return clock.overdue === 0
        ? t(`clock:doneLateUnder.${unitOf(clock)}`)
        : t(`clock:doneLate.${unitOf(clock)}`, { count: clock.overdue });
    case 'theirs':
      return t(`clock:${clock.clock === 'correction' ? 'theirs' : 'theirsToDo'}.${reader}`, {
        left: theirTime(reading),
      });
  }
}

/** A period of the applicant's that has passed is said to have passed; it turns no colour. */
function theirTime(reading: ClockReading): string {
  const { t, clock } = reading;
  if (clock.state === 'breached') return late(reading);
  return clock.remaining === 0 && clock.limit.unit !== 'hour'
    ? t('clock:dueToday', until(t, clock, reading.now))
    : left(reading);
}

function left({ t, clock, now }: ClockReading): string {
  return t(`clock:left.${unitOf(clock)}`, { count: clock.remaining, ...until(t, clock, now) });
}

function late({ t, clock, now }: ClockReading): string {
  const form = clock.overdue === 0 ? 'lateUnder' : 'late';
  return t(`clock:${form}.${unitOf(clock)}`, { count: clock.overdue, ...until(t, clock, now) });
}

/** The last day and the time at which it ends. */
function until(t: TFunction, clock: ClockSummary, now: string | undefined) {
  return { date: dayWords(t, clock.lastDayOn, now, 'day'), time: endOfClock(clock) };
}

/** 24:00, or the hour at which a limit in hours ends. */
export function endOfClock({ lastDayOn, breachAt }: Pick<ClockSummary, 'lastDayOn' | 'breachAt'>): string {
  return endTimeOf({ lastDayOn, breachAt: parseInstant(breachAt) });
}

/** Months are shown as their end date and the days left (pages.md §1). */
function unitOf({ limit: { unit } }: ClockSummary): 'workingDay' | 'calendarDay' | 'hour' {
  return unit === 'month' ? 'calendarDay' : unit;
}
