import { carry } from '../domain/case/carried.ts';
import type { CarriedState } from '../domain/case/carried.ts';
import { foldLog } from '../domain/case/evolve.ts';
import { isFinal } from '../domain/case/lifecycle.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarHeld, newestCalendar } from './calendar-store.ts';
import { readLog } from './case-log.ts';
import type { LogLine } from './case-log.ts';
import { getCaseStart } from './case-start.ts';
import type { CaseStart } from './case-start.ts';
import type { Asked } from './sql.ts';

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
export async function findCaseRestart(db: Asked, caseNo: string): Promise<CaseRestart | null> {
  const start = await getCaseStart(db, caseNo);
  const lines = await readLog(db, caseNo);
  const last = lines.at(-1)?.logged;
  if (last === undefined) return { ...start, newerCalendar: null };
  const state = foldLog(
    start.opening,
    lines.map(({ logged }) => logged),
  );
  if (isFinal(state.state)) return null;
  const { calendar: version } = last.versions;
  const newest = await newestCalendar(db);
  const calendar = await calendarHeld(db, version);
  return {
    ...start,
    ...{ calendar, lawVersion: state.law },
    carried: { state: carry(state), recordedSeq: last.seq, known: answered(lines) },
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
