/**
 * What a newer calendar changes in an open case: dates that move, and breaches and cards that no longer hold.
 * Stopped clocks keep their dates, and nothing is taken out of the log.
 * @source settled.md 27
 */
import { clockOf } from '../case/clocks.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
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
    .map((facts) => ({
      clockId: facts.clockId,
      from: clockOf(state, facts, from).lastDayOn,
      to: clockOf(state, facts, to).lastDayOn,
    }))
    .filter((move) => move.from !== move.to);
  const { version: fromVersion } = from;
  const { version: toVersion } = to;

  return [
    { type: 'deadlinesRecomputed', at, fromVersion, toVersion, moves },
    ...settleCards(state, to, at).map(byCalendar),
  ];
}

function byCalendar(event: CaseEvent): CaseEvent {
  return 'reason' in event && event.reason === 'superseded'
    ? { ...event, reason: 'calendar-changed' }
    : event;
}
