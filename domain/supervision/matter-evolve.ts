import type { LoggedMatterEvent, MatterEvent, RungMove } from './matter-event.ts';
import { endsMatter, KINDS } from './matter-kinds/kinds.ts';
import type { MatterStateName } from './matter-names.ts';
import type { MatterOpening, MatterState } from './matter.ts';

/** A matter before its first event `opened`. */
export function openMatter(opening: MatterOpening): MatterState {
  return {
    ...opening,
    seq: 0,
    state: KINDS[opening.kind].opens,
    enteredAt: opening.openedAt,
    level: opening.card?.level ?? null,
    ...{ raisedAt: null, answeredAt: null, appealedAt: null, appealedBy: null, upheldAt: null },
    ...{ explainedAt: null, explanationDueOn: null },
    ...{ limitOn: opening.dueOn ?? null, extendedTo: null, extensions: 0 },
    ...{ heard: [], mainPersonId: null, proposedMeasure: null, revokedCards: [] },
    lastActAt: opening.openedAt,
    rungs: [],
    calendarVersion: opening.calendarVersion ?? 0,
    notBefore: {},
  };
}

export function foldMatter(
  opening: MatterOpening,
  log: readonly Pick<LoggedMatterEvent, 'by' | 'event'>[],
): MatterState {
  return log.reduce(evolveMatter, openMatter(opening));
}

export function evolveMatter(
  before: MatterState,
  { by, event }: Pick<LoggedMatterEvent, 'by' | 'event'>,
): MatterState {
  const next = { ...apply(before, event, by?.personId ?? null), seq: before.seq + 1 };
  const entered = next.state === before.state ? next : { ...next, enteredAt: event.at, extendedTo: null };
  return by === null ? entered : { ...entered, lastActAt: event.at };
}

/** Nothing rings and nobody acts any more. */
export function isMatterOver({ state }: { readonly state: MatterStateName }): boolean {
  return endsMatter(state);
}

function apply(state: MatterState, event: MatterEvent, personId: string | null): MatterState {
  const to = (name: MatterStateName, also: Partial<MatterState> = {}): MatterState => {
    return { ...state, ...also, state: name };
  };
  switch (event.type) {
    case 'opened':
    case 'instructed':
    case 'orderOpened':
    case 'opinionSought':
      return state;
    case 'acknowledged':
    case 'accepted':
    case 'contacted':
    case 'closed':
    case 'cancelled':
    case 'revoked':
    case 'decided':
    case 'executed':
    case 'published':
    case 'transferred':
      return to(event.type);
    case 'answered':
      return to('answered', { answeredAt: event.at });
    case 'answerReturned':
      return to('returned', { answeredAt: null, limitOn: event.dueOn });
    case 'appealed':
      return to('appealed', { appealedAt: event.at, appealedBy: personId });
    case 'upheld':
      return to('upheld', { upheldAt: event.at });
    case 'takenOver':
      return to('taken-over');
    case 'acceptanceRefused':
      return to('not-accepted');
    case 'extended':
      return extended(state, event.dueOn);
    case 'raised':
      return { ...state, level: 'red', raisedAt: event.at, rungs: [...state.rungs, 'raise'] };
    case 'reminded':
    case 'escalated':
      return { ...state, rungs: [...state.rungs, event.rung] };
    case 'factsFrozen':
      return to('facts-frozen');
    case 'explanationRequested':
      return to('explanation-due', { explanationDueOn: event.dueOn });
    case 'explained':
      return state.kind === 'delay-explanation'
        ? to('explained', { explainedAt: event.at })
        : { ...state, explainedAt: event.at };
    case 'heard':
      return heard(state, event.personId);
    case 'attributed':
      return to('attributed', { mainPersonId: event.mainPersonId });
    case 'proposed':
      return to('proposed', { proposedMeasure: event.measure });
    case 'foundNotLiable':
      return to('not-liable');
    case 'cardRevoked':
      return cardRevoked(state, event);
    case 'deadlinesRecomputed':
      return { ...state, calendarVersion: event.toVersion, notBefore: heldBack(state, event.moves) };
    case 'clockAdvanced':
      return { ...state, clockOffsetMs: event.offsetMs };
  }
}

/** An own limit moves; a limit that the kind counts is replaced while the state lasts. */
function extended(state: MatterState, dueOn: NonNullable<MatterState['limitOn']>): MatterState {
  const extensions = state.extensions + 1;
  return state.limitOn === null
    ? { ...state, extensions, extendedTo: dueOn }
    : { ...state, extensions, limitOn: dueOn };
}

/** Whoever is heard once somebody has been named changes the stage no more. */
function heard(state: MatterState, personId: string): MatterState {
  const named = { ...state, heard: [...new Set([...state.heard, personId])] };
  return state.state === 'explanation-due' ? { ...named, state: 'heard' } : named;
}

function cardRevoked(
  state: MatterState,
  { cardKey, ends }: Extract<MatterEvent, { type: 'cardRevoked' }>,
): MatterState {
  const revokedCards = [...state.revokedCards, cardKey];
  return { ...state, revokedCards, state: ends ? 'closed' : state.state };
}

function heldBack({ notBefore }: MatterState, moves: readonly RungMove[]): MatterState['notBefore'] {
  return moves.reduce<MatterState['notBefore']>(
    (held, move) => (move.notBefore === undefined ? held : { ...held, [move.rung]: move.notBefore }),
    notBefore,
  );
}
