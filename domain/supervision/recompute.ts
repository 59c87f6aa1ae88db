/**
 * What a newer calendar changes in an open case: dates that move, and breaches and cards that no longer hold.
 * Stopped clocks keep their dates, and nothing is taken out of the log. A limit that moves earlier still ends no earlier
 * than 24:00 of the working day after the publication (`time/moved-earlier.ts`).
 * @source settled.md 27
 */
import type { ClockFacts } from '../case/clock.ts';
import { clockOf } from '../case/clocks.ts';
import type { CaseEvent, ClockMove } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { earliestEnd, notBeforeOf } from '../time/moved-earlier.ts';
import { settleCards } from './cards.ts';

interface Revision {
  readonly from: Calendar;
  readonly to: Calendar;
  /** Legal instant at which the case learned of it. */
  readonly at: Instant;
}

/** Both dates and both versions are said even where no date moves: the log then shows which calendar was in force. */
export function recompute(state: CaseState, { from, to, at }: Revision): readonly CaseEvent[] {
  const moves = state.clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap((facts) => movesOf(state, facts, { from, to }));
  const { version: fromVersion } = from;
  const { version: toVersion } = to;
  const learned: CaseEvent = { type: 'deadlinesRecomputed', at, fromVersion, toVersion, moves };
  const moved = evolve(state, { by: null, event: learned });

  return [learned, ...settleCards(moved, to, at).map(byCalendar)];
}

/** One, or none where the clock ends as before. */
function movesOf(
  state: CaseState,
  facts: ClockFacts,
  { from, to }: Pick<Revision, 'from' | 'to'>,
): readonly ClockMove[] {
  const { clockId } = facts;
  const before = clockOf(state, facts, from);
  const after = clockOf(state, facts, to);
  const earliest = earliestEnd(to, state.clockOffsetMs);
  const notBefore = notBeforeOf({ before: before.breachAt, after: after.breachAt }, earliest);
  if (notBefore === null) {
    return before.lastDayOn === after.lastDayOn
      ? []
      : [{ clockId, from: before.lastDayOn, to: after.lastDayOn }];
  }
  const held = clockOf(state, { ...facts, notBefore }, to);

  return [{ clockId, from: before.lastDayOn, to: held.lastDayOn, notBefore }];
}

function byCalendar(event: CaseEvent): CaseEvent {
  return 'reason' in event && event.reason === 'superseded'
    ? { ...event, reason: 'calendar-changed' }
    : event;
}
