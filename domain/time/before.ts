/**
 * Limits that run towards a fixed day: the window in which a renewal is applied for, and the clear days before a hearing.
 *
 * @source 行政许可法 第50条第1款 (届满三十日前; laws, regulations and rules may say otherwise), 第48条第1款第1项 (举行听证的
 * 七日前). The fixed day is never counted (民法典 第201条第1款, read backwards).
 *
 * A last day counted back does not move when it is a day off (a choice): 民法典 第203条 moves the end of a period
 * onwards, here that would cut into the time the other side is owed; an application can be handed in on any day.
 */
import { isPublished } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { addWorkingDays, countWorkingDays, workingDayBefore } from './counting.ts';
import { addDays, addMonths, maxDay, yearOf } from './day.ts';
import type { Day } from './day.ts';
import { checkLimit } from './limit.ts';
import type { Limit, LimitProblem } from './limit.ts';

/** 届满前九十至十五个工作日: opens 90, closes 15 working days before; without `opensBefore` it is always open. */
export interface BeforeLimits {
  readonly closesBefore: Limit;
  readonly opensBefore?: Limit | null | undefined;
}

export interface Window {
  /** The first day inside; null: nothing is too early. */
  readonly opensOn: Day | null;
  /** The last day inside. */
  readonly closesOn: Day;
  /** A missing notice may still move it. */
  readonly provisional: boolean;
}

export interface BeforeProblem {
  readonly code: LimitProblem | 'limit-in-hours' | 'window-reversed';
  readonly field: keyof BeforeLimits;
}

/** What a catalogue entry must satisfy whatever the fixed day is. */
export function checkBefore({ closesBefore, opensBefore }: BeforeLimits): BeforeProblem | null {
  const closing = problemOf(closesBefore);
  if (closing !== null) return { code: closing, field: 'closesBefore' };
  if (opensBefore === null || opensBefore === undefined) return null;
  const opening = problemOf(opensBefore);
  if (opening !== null) return { code: opening, field: 'opensBefore' };
  const reversed = opensBefore.unit === closesBefore.unit && opensBefore.value < closesBefore.value;
  return reversed ? { code: 'window-reversed', field: 'opensBefore' } : null;
}

/** The window before a fixed day, such as the last day of a permit. */
export function windowBefore(calendar: Calendar, fixedDay: Day, limits: BeforeLimits): Window {
  const problem = checkBefore(limits);
  if (problem !== null) throw new RangeError(`${problem.field}: ${problem.code}`);
  const { closesBefore, opensBefore } = limits;
  const closesOn = lastDayBefore(calendar, fixedDay, closesBefore);
  const opensOn = opensBefore ? lastDayBefore(calendar, fixedDay, opensBefore) : null;
  if (opensOn !== null && opensOn > closesOn)
    throw new RangeError(`opensBefore: window-reversed (${opensOn} is after ${closesOn})`);
  const inWorkingDays = closesBefore.unit === 'workingDay' || opensBefore?.unit === 'workingDay';
  const provisional = inWorkingDays && isMovable(calendar, opensOn ?? closesOn, fixedDay);
  return { opensOn, closesOn, provisional };
}

/** 届满三十日前: a permit valid to 12-31 is applied for by 12-01. */
export function lastDayBefore(calendar: Calendar, fixedDay: Day, before: Limit): Day {
  const problem = problemOf(before);
  if (problem !== null) throw new RangeError(`before: ${problem} (${before.value} ${before.unit})`);
  if (before.unit === 'workingDay') return workingDayBefore(calendar, fixedDay, before.value);
  return before.unit === 'month' ? addMonths(fixedDay, -before.value) : addDays(fixedDay, -before.value);
}

/** Working days strictly between the two. */
export function clearWorkingDays(calendar: Calendar, { from, to }: { from: Day; to: Day }): number {
  if (to < from) throw new RangeError(`to: ${to} is before ${from}`);
  return countWorkingDays(calendar, { after: from, through: maxDay(from, addDays(to, -1)) });
}

/** The last day on which a notice leaves so many clear working days before `fixedDay`; it may be a day off. */
export function lastNoticeDay(calendar: Calendar, fixedDay: Day, clearDays: number): Day {
  if (clearDays === 0) return addDays(fixedDay, -1);
  return addDays(workingDayBefore(calendar, fixedDay, clearDays), -1);
}

/** The first working day that so many clear working days separate from a notice of `noticeOn`. */
export function firstDayAfterNotice(calendar: Calendar, noticeOn: Day, clearDays: number): Day {
  return addWorkingDays(calendar, noticeOn, clearDays + 1);
}

function problemOf(limit: Limit): LimitProblem | 'limit-in-hours' | null {
  return checkLimit(limit) ?? (limit.unit === 'hour' ? 'limit-in-hours' : null);
}

function isMovable(calendar: Calendar, first: Day, fixedDay: Day): boolean {
  for (let year = yearOf(first); year <= yearOf(addDays(fixedDay, -1)); year++) {
    if (!isPublished(calendar, year)) return true;
  }
  return false;
}
