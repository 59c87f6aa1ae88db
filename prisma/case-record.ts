import type { LoggedEvent } from '../domain/case/events.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { calendarHeld, newestCalendar } from './calendar-store.ts';
import { getCaseFrame, lockCase } from './case-frame.ts';
import { historyOf } from './case-history.ts';
import { appendToLog, readLog } from './case-log.ts';
import { projectCase } from './case-projection.ts';
import { followCards } from './card-record.ts';
import { followPromises } from './delay-record.ts';
import type { Database } from './database.ts';
import { followFamily } from './family-record.ts';
import { markDoubtfulActs } from './clock-doubt.ts';
import { checkPermits } from './permit-check.ts';
import { releaseHeldNotices } from './notice-store.ts';
import { tellOfEvents } from './case-notices.ts';
import { rulesAfter } from './rule-store.ts';
import { inTransaction } from './transaction.ts';
import type { Recording } from './recording.ts';

/** What a case asks to be stored: `events[0].seq` follows what is stored already, or repeats it. */
export interface RecordCase {
  readonly caseNo: string;
  readonly events: readonly LoggedEvent[];
  readonly calendarVersion: number;
  /** The newest rule version the case was told of. Absent: an older release, which takes none. */
  readonly rulesVersion?: number;
}
export interface RecordedCase {
  readonly lastSeq: number;
  /** The newest calendar, when the batch was judged under an older one (settled.md 27). */
  readonly calendar: Calendar | null;
  /** Rule versions published since the case was last told, in their order. Absent: an older release answered. */
  readonly rules?: readonly RuleVersion[];
}

/** The only writer of a case: log, state, clocks, tasks, cards, accountability, notices and jobs in one transaction. */
export async function recordCase(db: Database, batch: RecordCase): Promise<RecordedCase> {
  const { caseNo, events, calendarVersion, rulesVersion } = batch;
  return await inTransaction(db, async (tx) => {
    await lockCase(tx, caseNo);
    const frame = await getCaseFrame(tx, caseNo);
    const stored = await readLog(tx, caseNo);
    const fresh = await appendToLog(tx, { caseNo, stored, batch: events });
    const calendar = await newestCalendar(tx);
    const confirmed = calendar.version <= calendarVersion;
    const lastSeq = stored.length + fresh.length;
    const last = fresh.at(-1);
    if (last !== undefined) {
      const log = [...stored, ...fresh].map(({ logged }) => logged);
      const history = historyOf(frame.opening, log);
      const recording: Recording = {
        tx,
        frame,
        history,
        fresh: history.slice(stored.length),
        calendar,
        held: confirmed ? calendar : await calendarHeld(tx, calendarVersion),
        calendarVersion,
        confirmed,
        lastHash: last.hash,
      };
      await follow(recording);
    }
    if (confirmed) await releaseHeldNotices(tx, caseNo);
    const rules = rulesVersion === undefined ? [] : await rulesAfter(tx, rulesVersion);
    return { lastSeq, calendar: confirmed ? null : calendar, rules };
  });
}

/** All that follows from new lines of a log. */
async function follow(recording: Recording): Promise<void> {
  await checkPermits(recording);
  await markDoubtfulActs(recording);
  await projectCase(recording);
  await followCards(recording);
  await followPromises(recording);
  await followFamily(recording);
  await tellOfEvents(recording);
}
