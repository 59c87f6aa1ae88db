/**
 * From which day a clock counts and when its last day is over, under the calendar and under what the city chose.
 * @source settled.md 7 (instant items); domain/8-case-lifecycle §8.4; 行政许可法 第50条 (expiry of a permit)
 */
import { isWorking } from '../time/calendar.ts';
import type { Calendar } from '../time/calendar.ts';
import { nextWorkingDay } from '../time/counting.ts';
import type { Day } from '../time/day.ts';
import { dayOf, endOfDay } from '../time/instant.ts';
import { deadlineOf } from '../time/limit.ts';
import type { Deadline } from '../time/limit.ts';
import { heldUntil } from '../time/moved-earlier.ts';
import { closingAt } from '../time/opening.ts';
import { countingSwitchesOf, deadlineUnder, startUnder } from '../time/policy-counting.ts';
import type { Clock, ClockFacts } from './clock.ts';
import type { CaseState } from './state.ts';

/** The promise of an instant item (即办件): the same working day, and it ends at closing time (settled.md 7). */
export function isInstantPromise(state: CaseState, facts: Pick<ClockFacts, 'clock'>): boolean {
  return state.plan.kind === 'instant' && facts.clock === 'promised';
}

/** From when it counts. */
export type Start = Pick<Clock, 'startOn' | 'countsAfter'>;

/** What came after hours may count as of the next working day; the day of the event itself may count. */
export function countsFrom(state: CaseState, facts: ClockFacts, calendar: Calendar): Start {
  const { startOn, startAt } = facts;
  if (isInstantPromise(state, facts)) return { startOn: instantStart(facts, calendar) };
  if (state.plan.policy === undefined || dayOf(startAt) !== startOn) return { startOn };
  const online = state.channel !== 'window' || startAt !== state.receivedAt;
  const event = { clock: policyClock(facts), unit: facts.limit.unit, at: startAt, online };
  const from = startUnder(calendar, countingSwitchesOf(state.plan.policy), event);
  return from < startOn ? { startOn, countsAfter: from } : { startOn: from };
}

function instantStart({ startOn, startAt }: ClockFacts, calendar: Calendar): Day {
  const afterClosing = isWorking(calendar, startOn) && startAt >= closingAt(calendar, startOn);
  return afterClosing ? nextWorkingDay(calendar, startOn) : startOn;
}

function policyClock({ clock }: Pick<ClockFacts, 'clock'>): 'promised' | 'other' {
  return clock === 'promised' ? 'promised' : 'other';
}

export function deadlineOfFacts(state: CaseState, facts: ClockFacts & Start, calendar: Calendar): Deadline {
  if (facts.endsOn !== undefined) return fixedDeadline(facts.endsOn);
  return heldUntil(countedDeadline(state, facts, calendar), facts.notBefore);
}

function countedDeadline(state: CaseState, facts: ClockFacts & Start, calendar: Calendar): Deadline {
  const input = {
    start: facts.countsAfter ?? facts.startOn,
    startAt: facts.startAt,
    limit: facts.limit,
    extension: facts.extension,
    excluded: facts.excluded,
  };
  if (!isInstantPromise(state, facts)) {
    const switches = countingSwitchesOf(state.plan.policy);
    return deadlineUnder(calendar, switches, { clock: policyClock(facts), input });
  }
  const deadline = deadlineOf(calendar, input);
  if (facts.limit.value > 0) return deadline;
  const breachAt = closingAt(calendar, deadline.lastDayOn);
  return { ...deadline, breachAt, lateAt: deadline.provisional ? endOfDay(deadline.certainOn) : breachAt };
}

/** The expiry of a permit (50): the same under every calendar. */
function fixedDeadline(lastDayOn: Day): Deadline {
  const breachAt = endOfDay(lastDayOn);
  return { lastDayOn, breachAt, certainOn: lastDayOn, lateAt: breachAt, provisional: false };
}
