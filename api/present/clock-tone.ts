/**
 * What colour and shape a clock is shown in. @source pages.md §3 (states of a clock)
 */
import type { ClockSummary } from '../../contract/shapes.ts';
import { APPLICANTS_CLOCKS, WITHOUT_CARD } from '../../domain/case/clock.ts';
import type { Clock, ClockName } from '../../domain/case/clock.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { maxDay, minDay } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { remainingDays } from '../../domain/time/limit.ts';

type Tone = ClockSummary['tone'];
export type CardMark = 'yellow' | 'red';

/** What a clock is shown by: the same for a case page and for a line of a list. */
export interface ClockReading {
  readonly state: CaseStateName;
  readonly stepName: string | null;
  readonly basis: string;
  readonly calendar: Calendar;
  /** Of the cards that its limit gave; null: none. */
  readonly card: CardMark | null;
  /** Legal now of the case. */
  readonly now: Instant;
}

export function toneOf(clock: Clock, reading: ClockReading): Tone {
  const { stoppedAt, lateAt, breachAt } = clock;
  const { now } = reading;
  if (stoppedAt !== null) return stoppedAt < breachAt ? 'stopped-in-time' : 'stopped-late';
  if (APPLICANTS_CLOCKS.includes(clock.clock)) return 'theirs';
  if (now >= lateAt) return passedTone(cardMark(clock, reading));
  if (clock.state === 'paused') return 'paused';
  if (clock.lastDayOn <= dayOf(now)) return 'due-today';
  return isNearing(clock, reading) ? 'warned' : 'running';
}

/**
 * The mark of a limit that has passed is that of its card as it is now: raised, it is red; taken back, or its rule switched
 * off, there is none, and the clock is late in plain words. Until the case has judged it, the mark is that of its kind.
 */
export function cardMark(clock: Clock, { state, card, now }: ClockReading): CardMark | null {
  const { stoppedAt, lateAt, breachAt, breachedAt } = clock;
  const late = stoppedAt === null ? now >= lateAt : stoppedAt >= breachAt;
  if (!late || WITHOUT_CARD.includes(clock.clock)) return null;
  return card ?? (breachedAt === null ? markOfKind(clock.clock, state) : null);
}

function passedTone(mark: CardMark | null): Tone {
  return mark === null ? 'breached' : `breached-${mark}`;
}

const RED_WHEN_PASSED: readonly ClockName[] = [
  'statutory',
  'acceptance',
  'preliminary-review',
  'permit-expiry',
  'dispatch',
  'hearing',
  'joint',
];

/** Default profile: statute, acceptance and delivery are red; promise and step yellow; so is a refusal served late. */
function markOfKind(clock: ClockName, state: ClockReading['state']): CardMark {
  const red = clock === 'delivery' ? state !== 'refused' : RED_WHEN_PASSED.includes(clock);
  return red ? 'red' : 'yellow';
}

/** The last day but one, whatever the profile says and whenever the office opens. */
function isNearing({ startOn, lastDayOn, limit, excluded }: Clock, { calendar, now }: ClockReading): boolean {
  if (limit.unit === 'hour') return false;
  const today = minDay(maxDay(startOn, dayOf(now)), lastDayOn);
  return remainingDays(calendar, { today, lastDayOn, unit: limit.unit, excluded }) <= 1;
}
