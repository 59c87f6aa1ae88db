/**
 * Cards (牌) that follow from the clocks of one case: issued at a threshold, cancelled when an act came first
 * or the limit moved. One omission, one card.
 * @source domain/4-supervision §4.2–4.4; settled.md 3, 21, 22
 */
import type { CardFacts, CardThreshold } from '../case/card.ts';
import type { Clock } from '../case/clock.ts';
import { clockOf } from '../case/clocks.ts';
import type { CancelReason, CaseEvent } from '../case/events.ts';
import type { CaseCard, CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import { maxDay, minDay } from '../time/day.ts';
import { dayOf, toInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { countedDays } from '../time/limit.ts';
import type { PassedRule } from './profile.ts';
import { rulesAt } from './rule-version.ts';

interface Issue {
  readonly at: Instant;
  readonly clock: Clock;
  readonly threshold: CardThreshold;
  readonly rule: PassedRule;
  /** Absent: the event just logged. */
  readonly evidence?: readonly number[];
}

/** `state` already holds the event that proves it: its sequence number is the evidence. */
export function issueCard(
  state: CaseState,
  calendar: Calendar,
  { at, clock, threshold, rule, evidence }: Issue,
): CaseEvent {
  const { version, profile } = rulesAt(state, at);
  const card: CardFacts = {
    cardKey: cardKeyOf(state, { rule: rule.rule, clockId: clock.clockId, threshold }),
    rule: rule.rule,
    ruleVersion: version,
    profile,
    level: rule.level,
    threshold,
    clockId: clock.clockId,
    clock: clock.clock,
    stepId: clock.stepId ?? state.stepId,
    postId: clock.postId,
    unitId: clock.unitId,
    startOn: clock.startOn,
    lastDayOn: clock.lastDayOn,
    breachAt: clock.breachAt,
    elapsed: elapsedAt(clock, at, calendar),
    excluded: clock.excluded,
    calendarVersion: calendar.version,
    evidence: evidence ?? [state.seq],
  };
  return { type: 'cardIssued', at, card };
}

/** What must be said about older cards now: the clock stopped, moved or passed since they were issued. */
export function settleCards(state: CaseState, calendar: Calendar, at: Instant): readonly CaseEvent[] {
  return [
    ...cancelledBreaches(state, calendar, at),
    ...state.cards.flatMap((card) => settleNear(state, card, calendar, at)),
  ];
}

/** A `near` card ends by itself when its clock is stopped, extended or moved, or its limit has passed (ADR 0007). */
function settleNear(state: CaseState, card: CaseCard, calendar: Calendar, at: Instant): readonly CaseEvent[] {
  if (card.cancelled || card.threshold !== 'near') return [];
  const clock = clockById(state, card.clockId, calendar);
  if (clock.stoppedAt !== null) return [cancel(card, 'acted-in-time', at)];
  if (clock.breachedAt !== null || clock.lastDayOn !== card.lastDayOn)
    return [cancel(card, 'superseded', at)];
  return [];
}

/** An act stamped before a breach that was logged first: the breach never was (settled.md 3). */
function cancelledBreaches(state: CaseState, calendar: Calendar, at: Instant): readonly CaseEvent[] {
  return state.clocks.flatMap((facts) => {
    const { breachedAt, stoppedAt, clockId } = facts;
    if (breachedAt === null) return [];
    const stoppedInTime = stoppedAt !== null && stoppedAt < breachedAt;
    const moved = stoppedAt === null && clockOf(state, facts, calendar).lateAt > breachedAt;
    if (!stoppedInTime && !moved) return [];
    const reason: CancelReason = stoppedInTime || at < breachedAt ? 'acted-in-time' : 'superseded';
    return cancelBreach(state, { clockId, reason, at });
  });
}

/** Takes back a breach and every card it issued. */
export function cancelBreach(
  state: CaseState,
  { clockId, reason, at }: { clockId: string; reason: CancelReason; at: Instant },
): readonly CaseEvent[] {
  const cards = state.cards.filter(
    (card) => card.clockId === clockId && !card.cancelled && card.threshold !== 'near',
  );
  return [{ type: 'breachCancelled', at, clockId, reason }, ...cards.map((card) => cancel(card, reason, at))];
}

function cancel({ cardKey }: CaseCard, reason: CancelReason, at: Instant): CaseEvent {
  return { type: 'cardCancelled', at, cardKey, reason };
}

/** A second card of the same kind exists only after the first was cancelled; it gets `#2`. */
function cardKeyOf(
  { caseNo, cards }: CaseState,
  { rule, clockId, threshold }: { rule: string; clockId: string; threshold: CardThreshold },
): string {
  const key = `${caseNo}/${rule}/${clockId}/${threshold}`;
  const earlier = cards.filter((card) => card.cardKey === key || card.cardKey.startsWith(`${key}#`)).length;
  return earlier === 0 ? key : `${key}#${earlier + 1}`;
}

function elapsedAt(clock: Clock, at: Instant, calendar: Calendar): number {
  const yesterday = dayOf(toInstant(at - 1));
  const { startOn, countsAfter: start = startOn, lastDayOn } = clock;
  const through = maxDay(start, minDay(yesterday, lastDayOn));
  return countedDays(calendar, {
    start,
    through,
    unit: clock.limit.unit,
    excluded: clock.excluded,
  });
}

function clockById(state: CaseState, clockId: string, calendar: Calendar): Clock {
  const facts = state.clocks.find((candidate) => candidate.clockId === clockId);
  if (facts === undefined) throw new RangeError(`clockId: case ${state.caseNo} has no clock "${clockId}"`);
  return clockOf(state, facts, calendar);
}
