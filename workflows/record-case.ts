import { condition } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';
import { rulesHeld } from '../domain/case/held-versions.ts';
import { adoptRules } from '../domain/supervision/adopt.ts';
import { recompute } from '../domain/supervision/recompute.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { CaseFile } from './case-file.ts';
import { legalNow, write } from './case-file.ts';
import { recorderFor, untilMended, untilStored } from './recorder.ts';

/** More than any one act or midnight causes; the rest follows in the next round. */
const BATCH = 100;

/** Stores what is written, in order, until `over` and nothing is left. It is the only writer of the case. */
export async function keepRecording(
  file: CaseFile,
  { over, rearm }: { over: () => boolean; rearm: () => void },
): Promise<void> {
  for (;;) {
    await condition(() => file.unrecorded.length > 0 || over());
    const batch = nextBatch(file);
    if (batch.events.length === 0) return;
    const {
      lastSeq,
      calendar,
      rules = [],
    } = await untilStored(file, () => recorderFor(batch.events).recordCase(batch));
    const expected = file.recordedSeq + batch.events.length;
    // Fewer than we know of: the database was restored from a backup, and lost acts must be named by a person first.
    if (lastSeq < expected) await untilMended(file, `stored ${lastSeq} of ${expected} events`);
    file.recordedSeq = expected;
    file.unrecorded = file.unrecorded.slice(batch.events.length);
    if (calendar !== null) takeCalendar(file, calendar);
    takeRules(file, rules);
    rearm();
  }
}

function nextBatch({ state, calendar, unrecorded }: CaseFile): Parameters<Activities['recordCase']>[0] {
  return {
    caseNo: state.caseNo,
    events: unrecorded.slice(0, BATCH),
    calendarVersion: calendar.version,
    rulesVersion: rulesHeld(state),
  };
}

/** A newer calendar moves open deadlines; the log keeps both dates and both versions (settled.md 27). */
export function takeCalendar(file: CaseFile, calendar: Calendar): void {
  if (calendar.version <= file.calendar.version) return;
  const events = recompute(file.state, { from: file.calendar, to: calendar, at: legalNow(file) });
  file.calendar = calendar;
  write(file, events);
}

/** Judged by from its own date on; the log says with which event it became known (settled.md 13). */
export function takeRules(file: CaseFile, published: readonly RuleVersion[]): void {
  write(file, adoptRules(file.state, published, legalNow(file)));
}
