import type { LoggedEvent } from '../domain/case/events.ts';
import { evolve } from '../domain/case/evolve.ts';
import { openCase } from '../domain/case/open-case.ts';
import type { CaseState, Opening } from '../domain/case/state.ts';
import type { Instant } from '../domain/time/instant.ts';

/** One line of the log with the case just before and just after it. */
export interface HistoryLine {
  readonly logged: LoggedEvent;
  readonly before: CaseState;
  readonly after: CaseState;
}

export function historyOf(opening: Opening, log: readonly LoggedEvent[]): HistoryLine[] {
  return historyFrom(openCase(opening), log);
}

/** The lines that follow upon a state. */
export function historyFrom(state: CaseState, log: readonly LoggedEvent[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let before = state;
  for (const logged of log) {
    const after = evolve(before, logged);
    lines.push({ logged, before, after });
    before = after;
  }
  return lines;
}

/** A post's turn with the case: from the event that opened its step to the one that closed it. */
export interface Holding {
  readonly seq: number;
  readonly stepId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
  readonly doneByPersonId: string | null;
  /** Number of the event that closed it. */
  readonly endSeq: number | null;
  /** Another turn began with the same event and stands before it: review steps side by side. */
  readonly beside: boolean;
}

/** In the order in which they began. */
export function holdingsOf(history: readonly HistoryLine[]): Holding[] {
  const holdings: Holding[] = [];
  for (const { logged, before, after } of history) {
    const [was, is] = [openIn(before), openIn(after)];
    for (const stepId of was.filter((open) => !is.includes(open))) {
      const at = holdings.findLastIndex((holding) => holding.stepId === stepId);
      const holding = holdings[at];
      if (holding !== undefined) holdings[at] = ended(holding, logged);
    }
    const begins = is.filter((open) => !was.includes(open));
    holdings.push(...begins.map((stepId, index) => begun(stepId, logged, index > 0)));
  }
  return holdings;
}

const openIn = ({ stepId, openSteps }: CaseState): readonly string[] => (stepId === null ? [] : openSteps);

/** The event that last changed who must act or what may be done: why the case is where it is. */
export function whyHere(history: readonly HistoryLine[]): LoggedEvent | undefined {
  return history.findLast(
    ({ before, after }) => before.stepId !== after.stepId || before.state !== after.state,
  )?.logged;
}

function begun(stepId: string, { seq, event }: LoggedEvent, beside: boolean): Holding {
  return { seq, stepId, fromAt: event.at, toAt: null, doneByPersonId: null, endSeq: null, beside };
}

function ended(holding: Holding, { seq, by, event }: LoggedEvent): Holding {
  return { ...holding, toAt: event.at, doneByPersonId: by?.personId ?? null, endSeq: seq };
}
