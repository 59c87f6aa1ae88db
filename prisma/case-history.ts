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

/** A post's turn with the case: from the event that brought it there to the one that took it away. */
export interface Holding {
  readonly seq: number;
  readonly stepId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
  readonly doneByPersonId: string | null;
  /** Number of the event that took it away. */
  readonly endSeq: number | null;
}

export function holdingsOf(history: readonly HistoryLine[]): Holding[] {
  const holdings: Holding[] = [];
  for (const { logged, before, after } of history) {
    if (before.stepId === after.stepId) continue;
    const open = holdings.pop();
    if (open !== undefined) holdings.push(open.toAt === null ? ended(open, logged) : open);
    if (after.stepId !== null) holdings.push(begun(after.stepId, logged));
  }
  return holdings;
}

/** The event that last changed who must act or what may be done: why the case is where it is. */
export function whyHere(history: readonly HistoryLine[]): LoggedEvent | undefined {
  return history.findLast(
    ({ before, after }) => before.stepId !== after.stepId || before.state !== after.state,
  )?.logged;
}

function begun(stepId: string, { seq, event }: LoggedEvent): Holding {
  return { seq, stepId, fromAt: event.at, toAt: null, doneByPersonId: null, endSeq: null };
}

function ended(holding: Holding, { seq, by, event }: LoggedEvent): Holding {
  return { ...holding, toAt: event.at, doneByPersonId: by?.personId ?? null, endSeq: seq };
}
