import type { LoggedEvent } from '../domain/case/events.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Database } from './database.ts';

/** What a case asks to be stored: `events[0].seq` follows what is stored already, or repeats it. */
export interface RecordCase {
  readonly caseNo: string;
  readonly events: readonly LoggedEvent[];
  readonly calendarVersion: number;
}
export interface RecordedCase {
  readonly lastSeq: number;
  /** The newest calendar, when the batch was judged under an older one (settled.md 27). */
  readonly calendar: Calendar | null;
}

/** The only writer of a case: log, state, clocks, tasks, cards, accountability, notices and jobs in one transaction. */
export async function recordCase(_db: Database, _batch: RecordCase): Promise<RecordedCase> {
  return await Promise.reject(new Error('recordCase: body follows'));
}
