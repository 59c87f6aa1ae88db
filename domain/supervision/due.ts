/**
 * The road of time: what happens when nobody acts. Thresholds are applied one at a time, in legal order, and
 * clocks are worked out anew after each.
 * @source settled.md 2, 3, 4
 */
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { isFinal } from '../case/lifecycle.ts';
import type { CaseState } from '../case/state.ts';
import { evidenceOf, overranOf, yellowOf } from './overran.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { chosen } from '../time/policy.ts';
import { issueCard, settleCards } from './cards.ts';
import { lawOf } from './laws.ts';
import { passedRule } from './profile.ts';
import { rulesAt } from './rule-version.ts';
import type { Threshold } from './thresholds.ts';

export interface Passed {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

export interface Passing {
  readonly calendar: Calendar;
  readonly until: Instant;
  /** True when the alarm asks: a threshold then waits for its ring, so that acts stamped in time come first. */
  readonly ringing?: boolean;
}

/** The next instant at which time does something, and when the alarm should ring for it. */
export function nextThreshold(state: CaseState, calendar: Calendar): Threshold | null {
  if (isFinal(state.state)) return null;
  const [first] = [...lawOf(state).thresholdsOf(state, calendar)].sort((a, b) => a.ringAt - b.ringAt);
  return first ?? null;
}

/** Applies every threshold due at or before `until`, and no other. */
export function passTime(state: CaseState, passing: Passing): Passed {
  const due = firstDue(state, passing);
  if (due === undefined) return { state, events: [] };
  const passed = apply(state, due, passing.calendar);
  const rest = passTime(passed.state, passing);
  return { state: rest.state, events: [...passed.events, ...rest.events] };
}

/** Folds follow-up events, none of them an act, into a state. */
export function append(passed: Passed, events: readonly CaseEvent[]): Passed {
  return {
    state: events.reduce((state, event) => evolve(state, { by: null, event }), passed.state),
    events: [...passed.events, ...events],
  };
}

function firstDue(state: CaseState, { calendar, until, ringing = false }: Passing): Threshold | undefined {
  if (isFinal(state.state)) return undefined;
  return lawOf(state)
    .thresholdsOf(state, calendar)
    .find(({ at, ringAt }) => (ringing ? ringAt : at) <= until);
}

function apply(state: CaseState, threshold: Threshold, calendar: Calendar): Passed {
  const nothing: Passed = { state, events: [] };
  switch (threshold.kind) {
    case 'breach':
      return breached(nothing, threshold, calendar);
    case 'early':
      return warned(nothing, threshold, calendar);
    case 'deemed-acceptance':
      return append(nothing, [
        { type: 'acceptanceDeemed', at: threshold.at, acceptedOn: threshold.clock.startOn },
      ]);
    case 'deemed-renewal':
      return renewed(nothing, threshold, calendar);
    case 'correction-expiry':
      return append(nothing, [correctionExpired(state, threshold)]);
    case 'hearing-offer-expiry':
      return offerExpired(nothing, threshold, calendar);
    case 'passed-half':
      return halfOver(nothing, threshold, calendar);
    case 'undecided':
      return append(nothing, raisedWhileUndecided(state, threshold));
  }
}

function breached(before: Passed, { at, clock }: Threshold, calendar: Calendar): Passed {
  const { clockId, lastDayOn, postId, unitId } = clock;
  const rule = passedRule(before.state, clock.clock, rulesAt(before.state, at));
  const logged = append(before, [
    { type: 'clockBreached', at, clockId, clock: clock.clock, lastDayOn, postId, unitId },
  ]);
  const told = append(logged, overranOf(logged.state, clock, at));
  const carded =
    rule === null
      ? told
      : append(told, [issueCard(told.state, calendar, { at, clock, threshold: 'passed', rule })]);
  return append(carded, settleCards(carded.state, calendar, at));
}

/** A second card, red, takes the place of the yellow one. @source settled.md 14 */
function halfOver(before: Passed, { at, clock }: Threshold, calendar: Calendar): Passed {
  const evidence = evidenceOf(before.state, clock);
  const rule = { rule: 'T06', level: 'red' } as const;
  const issue = { at, clock, threshold: 'passed-half', rule, evidence } as const;
  const cancelled = yellowOf(before.state, clock, at);
  return append(before, [issueCard(before.state, calendar, issue), ...cancelled]);
}

/** The days of an offer that nobody took up count after all: deadlines are earlier from now on. @source settled.md 15 */
function offerExpired(before: Passed, { at, clock }: Threshold, calendar: Calendar): Passed {
  const expired = append(before, [{ type: 'hearingOfferExpired', at, clockId: clock.clockId }]);
  return append(expired, settleCards(expired.state, calendar, at));
}

/** An early yellow has the rule of the limit it announces (settled.md 21). */
function warned(before: Passed, { at, clock, early }: Threshold, calendar: Calendar): Passed {
  if (early === null) return before;
  const { clockId, lastDayOn } = clock;
  const logged = append(before, [
    { type: 'clockWarned', at, clockId, clock: clock.clock, level: early.level, lastDayOn },
  ]);
  const announced = passedRule(logged.state, clock.clock, rulesAt(logged.state, at));
  if (early.level !== 'yellow' || announced === null) return logged;
  const rule = { rule: announced.rule, level: 'yellow' } as const;
  return append(logged, [issueCard(logged.state, calendar, { at, clock, threshold: 'near', rule })]);
}

/** What was near at the old limits has been overtaken; nobody acted in time. */
function renewed(before: Passed, { at, clock }: Threshold, calendar: Calendar): Passed {
  const deemed = append(before, [{ type: 'renewalDeemed', at, permitExpiresOn: clock.lastDayOn }]);
  return append(deemed, settleCards(deemed.state, calendar, at).map(overtaken));
}

function overtaken(event: CaseEvent): CaseEvent {
  return 'reason' in event && event.reason === 'acted-in-time' ? { ...event, reason: 'superseded' } : event;
}

function correctionExpired(state: CaseState, { at, clock }: Threshold): CaseEvent {
  const { lapseBasis, policy } = state.plan;
  const lapsed = lapseBasis !== null || chosen(policy, 'lapse') === 'LAPSES';
  return { type: 'correctionExpired', at, clockId: clock.clockId, lapsed };
}

function raisedWhileUndecided(state: CaseState, { at, clock }: Threshold): readonly CaseEvent[] {
  return state.cards
    .filter((card) => card.clockId === clock.clockId && card.threshold === 'passed' && !card.cancelled)
    .map(({ cardKey }) => ({ type: 'cardRaised', at, cardKey, reason: 'undecided' }));
}
