import type { ClockFacts } from './clock.ts';
import type { CaseEvent, ClockMove } from './events.ts';
import type { CaseCard, CaseState } from './state.ts';

type SupervisionEvent = Extract<
  CaseEvent,
  {
    type:
      | 'clockWarned'
      | 'clockBreached'
      | 'breachCancelled'
      | 'cardIssued'
      | 'cardRaised'
      | 'cardCancelled'
      | 'deadlinesRecomputed';
  }
>;

/** What thresholds and cards leave behind in the case: a mark on the clock, and which cards are open. */
export function evolveSupervision(state: CaseState, event: SupervisionEvent): CaseState {
  switch (event.type) {
    case 'clockWarned':
      return { ...state, judged: [...state.judged, `${event.clockId}/${event.level}/${event.lastDayOn}`] };
    case 'clockBreached':
      return withBreach(state, event.clockId, event.at);
    case 'breachCancelled':
      return withBreach(state, event.clockId, null);
    case 'cardIssued': {
      const { cardKey, clockId, lastDayOn, level, threshold } = event.card;
      const card: CaseCard = { cardKey, clockId, lastDayOn, level, threshold, cancelled: false };
      return { ...state, cards: [...state.cards, card] };
    }
    case 'cardRaised':
      return withCard(state, event.cardKey, { level: 'red' });
    case 'cardCancelled':
      return withCard(state, event.cardKey, { cancelled: true });
    case 'deadlinesRecomputed':
      return { ...state, clocks: state.clocks.map((facts) => heldBack(facts, event.moves)) };
  }
}

function heldBack(facts: ClockFacts, moves: readonly ClockMove[]): ClockFacts {
  const notBefore = moves.find(({ clockId }) => clockId === facts.clockId)?.notBefore;
  return notBefore === undefined ? facts : { ...facts, notBefore };
}

function withBreach(state: CaseState, clockId: string, breachedAt: CaseEvent['at'] | null): CaseState {
  const clocks = state.clocks.map((facts) => (facts.clockId === clockId ? { ...facts, breachedAt } : facts));
  return { ...state, clocks };
}

function withCard(state: CaseState, cardKey: string, change: Partial<CaseCard>): CaseState {
  const cards = state.cards.map((card) => (card.cardKey === cardKey ? { ...card, ...change } : card));
  return { ...state, cards };
}
