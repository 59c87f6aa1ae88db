import type {
  LoggedMatterEvent,
  MatterEvent,
  MatterOpening,
  MatterState,
  MatterStateName,
  RungMove,
} from './matter.ts';

/** A matter before its first event `opened`. */
export function openMatter(opening: MatterOpening): MatterState {
  return {
    ...opening,
    seq: 0,
    state: opening.kind === 'card' ? 'issued' : 'opened',
    level: opening.card?.level ?? null,
    raisedAt: null,
    answeredAt: null,
    explainedAt: null,
    explanationDueOn: null,
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
  state: MatterState,
  { by, event }: Pick<LoggedMatterEvent, 'by' | 'event'>,
): MatterState {
  const next = { ...apply(state, event), seq: state.seq + 1 };
  return by === null ? next : { ...next, lastActAt: event.at };
}

/** Nothing rings and nobody acts any more. */
export function isMatterOver(state: { readonly state: MatterStateName }): boolean {
  return state.state === 'closed' || state.state === 'cancelled' || state.state === 'not-liable';
}

function apply(state: MatterState, event: MatterEvent): MatterState {
  switch (event.type) {
    case 'opened':
    case 'instructed':
      return state;
    case 'acknowledged':
      return { ...state, state: 'acknowledged' };
    case 'answered':
      return { ...state, state: 'answered', answeredAt: event.at };
    case 'closed':
      return { ...state, state: 'closed' };
    case 'cancelled':
      return { ...state, state: 'cancelled' };
    case 'raised':
      return { ...state, level: 'red', raisedAt: event.at, rungs: [...state.rungs, 'raise'] };
    case 'reminded':
    case 'escalated':
      return { ...state, rungs: [...state.rungs, event.rung] };
    case 'factsFrozen':
      return { ...state, state: 'facts-frozen' };
    case 'explanationRequested':
      return { ...state, state: 'explanation-due', explanationDueOn: event.dueOn };
    case 'explained':
      return { ...state, explainedAt: event.at };
    case 'attributed':
      return { ...state, state: 'attributed' };
    case 'decided':
      return { ...state, state: 'decided' };
    case 'foundNotLiable':
      return { ...state, state: 'not-liable' };
    case 'deadlinesRecomputed':
      return { ...state, calendarVersion: event.toVersion, notBefore: heldBack(state, event.moves) };
    case 'clockAdvanced':
      return { ...state, clockOffsetMs: event.offsetMs };
  }
}

function heldBack({ notBefore }: MatterState, moves: readonly RungMove[]): MatterState['notBefore'] {
  return moves.reduce<MatterState['notBefore']>(
    (held, move) => (move.notBefore === undefined ? held : { ...held, [move.rung]: move.notBefore }),
    notBefore,
  );
}
