import { carry } from '../domain/case/carried.ts';
import type { CarriedState } from '../domain/case/carried.ts';
import { isFinal } from '../domain/case/lifecycle.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarHeld } from './calendar-store.ts';
import { foldFrom, keepFold } from './case-fold.ts';
import type { Fold } from './case-fold.ts';
import { readLog } from './case-log.ts';
import type { LogLine } from './case-log.ts';
import { getCaseStart } from './case-start.ts';
import type { CaseStart } from './case-start.ts';
import type { Database } from './database.ts';
import { inSnapshot } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** What a workflow that goes on from the log knows (`CarriedCase` of workflows/messages.ts). */
export interface CaseRestart extends CaseStart {
  readonly carried?: {
    readonly state: CarriedState;
    readonly recordedSeq: number;
    readonly known: readonly (readonly [updateId: string, seq: number, at: Instant])[];
  };
  /** Published since the case was last judged: it must be told (settled.md 27). */
  readonly newerCalendar: Calendar | null;
}

const REMEMBERED_UPDATES = 500;

/**
 * The case as its log leaves it, under the law and rules that its log names and the calendar of its last line, so that it goes on as if nothing
 * had happened. Null when it is finished. Nothing recorded yet: it begins. @throws when there is no such case.
 */
export async function findCaseRestart(db: Database, caseNo: string): Promise<CaseRestart | null> {
  return await inSnapshot(db, async (tx) => {
    const [start, lines] = await Promise.all([getCaseStart(tx, caseNo), readLog(tx, caseNo)]);
    const fold = foldFrom(start.opening, lines);
    const restart = await restartFrom(tx, start, fold);
    if (restart?.carried !== undefined) keepFold(db, caseNo, fold); // its first act comes soon
    return restart;
  });
}

async function restartFrom(tx: Transaction, start: CaseStart, fold: Fold): Promise<CaseRestart | null> {
  const last = fold.history.at(-1);
  if (last === undefined) return { ...start, newerCalendar: null };
  const { logged, after: state } = last;
  if (isFinal(state.state)) return null;
  const { calendar: newest } = start;
  const { calendar: version } = logged.versions;
  const calendar = version === newest.version ? newest : await calendarHeld(tx, version);
  return {
    ...start,
    ...{ calendar, lawVersion: state.law },
    carried: { state: carry(state), recordedSeq: logged.seq, known: answered(fold.lines) },
    newerCalendar: newest.version > calendar.version ? newest : null,
  };
}

/** What each act was answered, for callers that ask again (settled.md 30). */
function answered(lines: readonly LogLine[]): NonNullable<CaseRestart['carried']>['known'] {
  return lines
    .flatMap(({ logged: { seq, updateId, event } }) =>
      updateId === null ? [] : [[updateId, seq, event.at] as const],
    )
    .slice(-REMEMBERED_UPDATES);
}
