/**
 * The switches that change a count, applied to one clock: on which day it starts, and when its last day is over.
 *
 * @source 民法典 第201条第1款, 第203条第2款; domain/6-calendar §6.4. Only a promise (承诺时限) may be made shorter than the law
 * counts; a statutory limit keeps its own start and its 24:00.
 */
import type { Calendar } from './calendar.ts';
import { isWorking } from './calendar.ts';
import { nextWorkingDay } from './counting.ts';
import { addDays } from './day.ts';
import type { Day } from './day.ts';
import { atTime, dayOf } from './instant.ts';
import type { Instant } from './instant.ts';
import { deadlineOf } from './limit.ts';
import type { Deadline, DeadlineInput, LimitUnit } from './limit.ts';
import { closingAt } from './opening.ts';
import { chosen } from './policy.ts';
import type { PolicyChoice, SwitchValue } from './policy.ts';

export interface CountingSwitches {
  readonly startDay: SwitchValue<'startDay'>;
  readonly afterHours: SwitchValue<'afterHours'>;
  readonly expiry: SwitchValue<'expiry'>;
}

/** The event that a clock starts with. */
export interface ClockStart {
  readonly clock: 'promised' | 'other';
  readonly unit: LimitUnit;
  readonly at: Instant;
  /** Handed in on line: entry into the system decides (电子签名法 11), the window's hours do not. */
  readonly online: boolean;
}

export function countingSwitchesOf(choice: PolicyChoice | undefined): CountingSwitches {
  return {
    startDay: chosen(choice, 'startDay'),
    afterHours: chosen(choice, 'afterHours'),
    expiry: chosen(choice, 'expiry'),
  };
}

/**
 * The day that `deadlineOf` takes as the uncounted start. Where the day of the event itself counts, that is the day
 * before it. Hours run from the instant and know no such day.
 */
export function startUnder(calendar: Calendar, switches: CountingSwitches, event: ClockStart): Day {
  const day = dayOf(event.at);
  if (event.unit === 'hour') return day;
  if (switches.afterHours === 'NEXT_WORKING_DAY' && !event.online && isAfterHours(calendar, event.at))
    return nextWorkingDay(calendar, day);
  const includes = switches.startDay === 'INCLUDE_START_IF_BEFORE_NOON' && event.clock === 'promised';
  const early = isWorking(calendar, day) && event.at < atTime(day, '12:00');
  return includes && early ? addDays(day, -1) : day;
}

/** As `deadlineOf`; a promise may end with the opening hours of its last day instead of at 24:00. */
export function deadlineUnder(
  calendar: Calendar,
  switches: CountingSwitches,
  { clock, input }: { clock: ClockStart['clock']; input: DeadlineInput },
): Deadline {
  const deadline = deadlineOf(calendar, input);
  if (switches.expiry !== 'CLOSE_OF_BUSINESS' || clock !== 'promised' || input.limit.unit === 'hour')
    return deadline;
  return {
    ...deadline,
    breachAt: closingAt(calendar, deadline.lastDayOn),
    lateAt: closingAt(calendar, deadline.certainOn),
  };
}

function isAfterHours(calendar: Calendar, at: Instant): boolean {
  const day = dayOf(at);
  return !isWorking(calendar, day) || at >= closingAt(calendar, day);
}
