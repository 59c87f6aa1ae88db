import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import { formatInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { nextRung } from './matter-ladder.ts';
import { openMatter } from './matter-evolve.ts';
import type { Simulated } from './simulated.ts';

type Issued = Extract<CaseEvent, { type: 'cardIssued' }>;

/**
 * Yellow cards that nobody answers become red (T16), unless their clock had stopped before: then the card stands
 * as an unanswered yellow. @source settled.md 22
 */
export function raisesOf(
  cards: readonly Issued[],
  state: CaseState,
  { calendar, until }: { calendar: Calendar; until: Instant },
): Simulated['cards'] {
  return cards.flatMap((issued) => {
    const at = raiseAt(issued, state, calendar);
    if (at === null || at > until) return [];
    return [{ rule: 'T16', level: 'red', threshold: issued.card.threshold, at: formatInstant(at) }];
  });
}

function raiseAt({ at: openedAt, card }: Issued, state: CaseState, calendar: Calendar): Instant | null {
  const matter = openMatter({
    matterId: `card/${card.cardKey}`,
    kind: 'card',
    caseNo: state.caseNo,
    unitId: card.unitId,
    openedAt,
    card,
    practice: true,
    clockOffsetMs: 0,
  });
  const rung = nextRung(matter, calendar);
  if (rung?.rung !== 'raise') return null;
  const clock = state.clocks.find((facts) => facts.clockId === card.clockId);
  const stoppedAt = clock?.stoppedAt ?? null;
  return stoppedAt !== null && stoppedAt < rung.at ? null : rung.at;
}
