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
  const held = heldBack(state, { from, to });
  const moves = running(held).flatMap((facts) => moveOf(state, held, facts, { from, to }));
  const { version: fromVersion } = from;
  const { version: toVersion } = to;
  const learned: CaseEvent = { type: 'deadlinesRecomputed', at, fromVersion, toVersion, moves };
  const moved = evolve(state, { by: null, event: learned });

  return [learned, ...settleCards(moved, to, at).map(byCalendar)];
}

type Versions = Pick<Revision, 'from' | 'to'>;

const running = ({ clocks }: CaseState): readonly ClockFacts[] =>
  clocks.filter(({ stoppedAt }) => stoppedAt === null);

/** First what each clock keeps: the pause of one clock may end with the last day of another. */
function heldBack(state: CaseState, { from, to }: Versions): CaseState {
  const earliest = earliestEnd(to, state.clockOffsetMs);
  const clocks = state.clocks.map((facts) => {
    if (facts.stoppedAt !== null) return facts;
    const [before, after] = [clockOf(state, facts, from).breachAt, clockOf(state, facts, to).breachAt];
    const notBefore = notBeforeOf({ before, after }, earliest);
    return notBefore === null ? facts : { ...facts, notBefore };
  });
  return { ...state, clocks };
}

/** Then where it ends; none where that is as before. */
function moveOf(
  state: CaseState,
  held: CaseState,
  facts: ClockFacts,
  { from, to }: Versions,
): readonly ClockMove[] {
  const { clockId, notBefore } = facts;
  const plain = state.clocks.find((candidate) => candidate.clockId === clockId) ?? facts;
  const days = { from: clockOf(state, plain, from).lastDayOn, to: clockOf(held, facts, to).lastDayOn };
  if (notBefore !== undefined && notBefore !== plain.notBefore) return [{ clockId, ...days, notBefore }];

  return days.from === days.to ? [] : [{ clockId, ...days }];
}

function byCalendar(event: CaseEvent): CaseEvent {
  return 'reason' in event && event.reason === 'superseded'
    ? { ...event, reason: 'calendar-changed' }
    : event;
}
