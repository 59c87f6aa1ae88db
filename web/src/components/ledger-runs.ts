import type { ClockView, DayLineView } from '../../../contract/shapes.ts';

/** Days that follow each other for the same reason stand on one line. */
export interface LedgerRun {
  readonly from: DayLineView;
  readonly to: DayLineView;
  readonly days: number;
}

export function runsOf(lines: readonly DayLineView[]): readonly LedgerRun[] {
  const runs: LedgerRun[] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    if (open !== undefined && isSameRun(open.to, line))
      runs[runs.length - 1] = { from: open.from, to: line, days: open.days + 1 };
    else runs.push({ from: line, to: line, days: 1 });
  }
  return runs;
}

function isSameRun(a: DayLineView, b: DayLineView): boolean {
  return a.reason === b.reason && a.source === b.source && !b.last && a.provisional === b.provisional;
}

/** What the one plain sentence above the ledger says. */
export function summaryOf({ days, limit, startOn, lastDayOn }: ClockView) {
  const count = (...reasons: DayLineView['reason'][]): number =>
    days.filter(({ reason }) => reasons.includes(reason)).length;
  return {
    startOn,
    lastDayOn,
    unit: limit.unit,
    counted: days.filter(({ counted }) => counted !== null).length,
    paused: count('excluded'),
    off: count('weekend', 'holiday', 'provisional-holiday'),
    makeUp: count('make-up-day'),
  };
}
