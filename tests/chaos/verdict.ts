import { clocksOf } from '../../domain/case/clocks.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import { thresholdsOf } from '../../domain/supervision/thresholds.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { historyOf } from '../../prisma/case-history.ts';
import type { HistoryLine } from '../../prisma/case-history.ts';
import { readLogs } from '../../prisma/case-log.ts';
import { openingOf } from '../../prisma/case-start.ts';
import type { Database } from '../../prisma/database.ts';
import { findSubmission } from '../../prisma/submission-store.ts';

export interface TimeJudged {
  readonly breaches: number;
  readonly warnings: number;
  /** Breaches whose instant is not that of the law, or that the log has twice. */
  readonly wrong: readonly string[];
  /** Limits that have rung by now and stand in no log. */
  readonly missing: readonly string[];
}

/** Folds every log anew and asks the law, without the engine, when each limit had to pass. */
export async function judgeTime(db: Database, caseNos: readonly string[]): Promise<TimeJudged> {
  const calendar = await newestCalendar(db);
  const logs = await readLogs(db, caseNos);
  const found = { breaches: 0, warnings: 0, wrong: [] as string[], missing: [] as string[] };
  for (const [caseNo, lines] of logs) {
    const submission = await findSubmission(db, caseNo);
    if (submission === undefined) throw new Error(`${caseNo}: a log without a submission`);
    const history = historyOf(
      await openingOf(db, submission),
      lines.map(({ logged }) => logged),
    );
    found.warnings += history.filter(({ logged }) => logged.event.type === 'clockWarned').length;
    found.breaches += history.filter(({ logged }) => logged.event.type === 'clockBreached').length;
    found.wrong.push(...wrongBreaches(history, calendar).map((said) => `${caseNo} ${said}`));
    found.missing.push(...missingBreaches(history, calendar).map((said) => `${caseNo} ${said}`));
  }

  return found;
}

function wrongBreaches(history: readonly HistoryLine[], calendar: Calendar): string[] {
  const seen = new Set<string>();
  return history.flatMap(({ logged: { event }, before }) => {
    if (event.type !== 'clockBreached') return [];
    const clock = clocksOf(before, calendar).find(({ clockId }) => clockId === event.clockId);
    const said = `${event.clockId} ${formatInstant(event.at)}`;
    const isRight = clock?.breachAt === event.at && clock.lastDayOn === event.lastDayOn && !seen.has(said);
    seen.add(said);
    return isRight
      ? []
      : [`${said}, by law ${clock === undefined ? 'no clock' : formatInstant(clock.breachAt)}`];
  });
}

/** By the time of the case's own last line: the clock of a practice case stands at least there. */
function missingBreaches(history: readonly HistoryLine[], calendar: Calendar): string[] {
  const last = history.at(-1);
  if (last === undefined || isFinal(last.after.state)) return [];
  const { recordedAt } = last.logged;
  return thresholdsOf(last.after, calendar)
    .filter(({ ringAt }) => ringAt <= recordedAt)
    .map(({ clock, kind, at }) => `${kind} ${clock.clockId} ${formatInstant(at)}`);
}
