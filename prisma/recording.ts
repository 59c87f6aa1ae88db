import type { Calendar } from '../domain/time/calendar.ts';
import type { Basis } from './case-basis.ts';
import type { CaseFrame } from './case-frame.ts';
import type { HistoryLine } from './case-history.ts';
import type { Transaction } from './transaction.ts';
import type { Writes } from './writes.ts';

/** New lines of one case, inside the transaction that stores them. */
export interface Recording {
  readonly tx: Transaction;
  readonly frame: CaseFrame;
  /** The whole log; `fresh` are its last lines, stored just now. */
  readonly history: readonly HistoryLine[];
  readonly fresh: readonly HistoryLine[];
  readonly calendar: Calendar;
  /** By which the batch was judged: its dates are those that the case goes by. */
  readonly held: Calendar;
  /** Version under which the batch was judged. */
  readonly calendarVersion: number;
  /** Judged under the newest calendar: what is told outside need not wait. */
  readonly confirmed: boolean;
  readonly lastHash: string;
  readonly orgVersion: number;
  readonly standing: Basis['standing'];
  /** What is stored of it in one statement, before all else that follows. */
  readonly writes: Writes;
}
