import type { LoggedEvent } from '../domain/case/events.ts';
import { openCase } from '../domain/case/open-case.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { dayOf, toInstant } from '../domain/time/instant.ts';
import { calendarHeld } from './calendar-store.ts';
import { followCards } from './card-record.ts';
import { readBasis } from './case-basis.ts';
import type { AskedBasis, Basis } from './case-basis.ts';
import { foldOf, keepFold } from './case-fold.ts';
import type { Fold } from './case-fold.ts';
import { historyFrom } from './case-history.ts';
import { inCaseTransaction } from './case-lock.ts';
import { logRows, newLines, NO_LINE } from './case-log.ts';
import type { NewLine } from './case-log.ts';
import { tellApplicant, warnHolders } from './case-notices.ts';
import { projectCase, tellOfVacant } from './case-projection.ts';
import { markDoubtfulActs } from './clock-doubt.ts';
import type { Database } from './database.ts';
import { followPromises } from './delay-record.ts';
import { followFamily } from './family-record.ts';
import { releaseHeldNotices } from './notice-store.ts';
import { checkPermits } from './permit-check.ts';
import type { Recording } from './recording.ts';
import type { Transaction } from './transaction.ts';
import { collectWrites } from './writes.ts';

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
  const asked = { caseNo, rulesVersion: rulesVersion ?? null, ...askedOf(events) };
  return await inCaseTransaction(db, caseNo, async (tx) => {
    const basis = await readBasis(tx, asked);
    const fold = await foldOf(db, tx, basis);
    const fresh = newLines(caseNo, { stored: fold.lines, batch: events });
    const confirmed = basis.calendar.version <= calendarVersion;
    if (fresh.length > 0) keepFold(db, caseNo, await store(tx, { basis, fold, fresh, calendarVersion }));
    if (confirmed && basis.holdsNotices) await releaseHeldNotices(tx, caseNo);
    const lastSeq = fold.lines.length + fresh.length;
    return { lastSeq, calendar: confirmed ? null : basis.calendar, rules: basis.rules };
  });
}

/** A batch has one act as a rule, with what follows from it. */
function askedOf(events: readonly LoggedEvent[]): Pick<AskedBasis, 'updateIds' | 'author' | 'on'> {
  const act = events.find(({ by }) => by !== null);
  const last = events.at(-1);
  return {
    on: dayOf(act?.event.at ?? last?.event.at ?? toInstant(0)),
    updateIds: events.flatMap(({ updateId }) => updateId ?? []),
    author: act?.by ? { personId: act.by.personId, on: dayOf(act.event.at) } : null,
  };
}

interface ToStore {
  readonly basis: Basis;
  readonly fold: Fold;
  readonly fresh: readonly NewLine[];
  readonly calendarVersion: number;
}

/** Answers the fold with the new lines in it. */
export async function store(
  tx: Transaction,
  { basis, fold, fresh, calendarVersion }: ToStore,
): Promise<Fold> {
  const { frame, calendar, orgVersion, standing } = basis;
  const confirmed = calendar.version <= calendarVersion;
  const lines = [...fold.lines, ...fresh.map(({ logged, hash }) => ({ logged, hash }))];
  const before = fold.history.at(-1)?.after ?? openCase(frame.opening);
  const added = historyFrom(
    before,
    fresh.map(({ logged }) => logged),
  );
  const history = [...fold.history, ...added];
  const writes = collectWrites();
  writes.add('case_event', logRows(frame.opening.caseNo, fresh));
  await follow(
    {
      ...{ tx, writes, frame, history, fresh: added, calendar, calendarVersion, confirmed },
      ...{ orgVersion, standing },
      held: confirmed ? calendar : await calendarHeld(tx, calendarVersion),
      lastHash: lines.at(-1)?.hash ?? NO_LINE,
    },
    basis,
  );
  return { lines, history };
}

/** All that follows from new lines of a log: first what it says now, in one statement, then what hangs on that. */
async function follow(recording: Recording, { apart, author }: Basis): Promise<void> {
  const { tx, writes } = recording;
  markDoubtfulActs(recording, apart);
  const vacant = await projectCase(recording);
  tellApplicant(recording);
  await writes.store(tx);
  await checkPermits(recording, author);
  await tellOfVacant(recording, vacant);
  await followCards(recording);
  await followPromises(recording);
  await followFamily(recording);
  await warnHolders(recording);
}
