/**
 * What a newer calendar changes in an open matter: on which day somebody must have answered before the next rung comes.
 * @source settled.md 27 (`replan` repeats until no open case or matter holds an older version)
 */
import type { Calendar } from '../time/calendar.ts';
import { dayOf, toInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { earliestEnd, notBeforeOf } from '../time/moved-earlier.ts';
import { rungsAhead } from './matter-ladder.ts';
import type { MatterEvent, RungMove } from './matter-event.ts';
import type { MatterState } from './matter.ts';

/** Said even where no rung moves: the log then shows which calendar is in force. */
export function recomputeMatter(
  state: MatterState,
  { from, to, at }: { readonly from: Calendar; readonly to: Calendar; readonly at: Instant },
): Extract<MatterEvent, { type: 'deadlinesRecomputed' }> {
  const before = new Map(rungsAhead(state, from).map((due) => [due.rung, due.at]));
  const earliest = earliestEnd(to, state.clockOffsetMs);
  const moves = rungsAhead(state, to).flatMap(({ rung, at: after }): readonly RungMove[] => {
    const was = before.get(rung);
    if (was === undefined || was === after) return [];
    const notBefore = notBeforeOf({ before: was, after }, earliest);
    const days = { from: lastDayBefore(was), to: lastDayBefore(notBefore ?? after) };
    return [{ rung, ...days, ...(notBefore === null ? {} : { notBefore }) }];
  });
  const fromVersion = state.calendarVersion;

  return { type: 'deadlinesRecomputed', at, fromVersion, toVersion: to.version, moves };
}

const lastDayBefore = (at: Instant) => dayOf(toInstant(at - 1));
