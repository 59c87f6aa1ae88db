import { condition } from '@temporalio/workflow';
import { rulesHeld } from '../domain/case/held-versions.ts';
import { adoptRules } from '../domain/supervision/adopt.ts';
import { recompute } from '../domain/supervision/recompute.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { CaseFile } from './case-file.ts';
import { legalNow, write } from './case-file.ts';
import { recordCase, untilMended, untilStored } from './recorder.ts';

/** More than any one act or midnight causes; the rest follows in the next round. */
const BATCH = 100;

/** Stores what is written, in order, until `over` and nothing is left. It is the only writer of the case. */
export async function keepRecording(
  file: CaseFile,
  { over, rearm }: { over: () => boolean; rearm: () => void },
): Promise<void> {
  for (;;) {
    await condition(() => file.unrecorded.length > 0 || over());
    if (file.unrecorded.length === 0) return;
    const { calendar, rules } = await recordBatch(file);
    if (calendar !== null) takeCalendar(file, calendar);
    takeRules(file, rules);
    rearm();
  }
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

interface Newer {
  readonly calendar: Calendar | null;
  readonly rules: readonly RuleVersion[];
}

async function recordBatch(file: CaseFile): Promise<Newer> {
  const { caseNo } = file.state;
  const events = file.unrecorded.slice(0, BATCH);
  const calendarVersion = file.calendar.version;
  const rulesVersion = rulesHeld(file.state);
  const expected = file.recordedSeq + events.length;
  const stored = await untilStored(file, () => recordCase({ caseNo, events, calendarVersion, rulesVersion }));
  // Fewer than we know of: the database was restored from a backup, and lost acts must be named by a person first.
  if (stored.lastSeq < expected) await untilMended(file, `stored ${stored.lastSeq} of ${expected} events`);
  file.recordedSeq = expected;
  file.unrecorded = file.unrecorded.slice(events.length);

  return { calendar: stored.calendar, rules: stored.rules ?? [] };
}
