import type { ClockView, DayLineView } from '../../../contract/shapes.ts';
import { dayOfInstant } from './moments.ts';

type CellKind = 'start' | 'counted' | 'paused' | 'off' | 'to-come' | 'unused';

interface Cell {
  readonly key: string;
  readonly kind: CellKind;
  readonly today: boolean;
  readonly makeUp: boolean;
}

/** Above this a cell is a week (pages.md §3). */
const MOST_DAYS = 60;
const WEEK = 7;

/** One cell a day, from the day of the event to the last day. */
export function cellsOf(clock: ClockView, now: string): readonly Cell[] {
  const end = dayOfInstant(clock.stoppedAt ?? now);
  const cells = clock.days.map((line) => cellOf(line, { end, running: clock.stoppedAt === null }));
  return cells.length <= MOST_DAYS ? cells : weeksOf(cells);
}

function cellOf(line: DayLineView, { end, running }: { end: string; running: boolean }): Cell {
  return {
    key: line.day,
    kind: kindOf(line, { end, running }),
    today: running && line.day === end,
    makeUp: line.reason === 'make-up-day',
  };
}

function kindOf({ reason, day }: DayLineView, { end, running }: { end: string; running: boolean }): CellKind {
  switch (reason) {
    case 'start':
      return 'start';
    case 'excluded':
      return 'paused';
    case 'weekend':
    case 'holiday':
    case 'provisional-holiday':
      return 'off';
    case 'counted':
    case 'make-up-day':
    case 'rolled':
      if (day <= end) return running && day === end ? 'to-come' : 'counted';
      return running ? 'to-come' : 'unused';
  }
}

function weeksOf(cells: readonly Cell[]): readonly Cell[] {
  const weeks: Cell[] = [];
  for (let first = 0; first < cells.length; first += WEEK) {
    const week = cells.slice(first, first + WEEK);
    const shown = week.findLast(({ kind }) => kind !== 'off') ?? week[0];
    if (shown !== undefined) weeks.push({ ...shown, today: week.some(({ today }) => today) });
  }
  return weeks;
}

interface DayCounts {
  readonly used: number;
  readonly paused: number;
  readonly off: number;
}

/** 已用 9 · 暂停 8 · 放假和周末 14: of the whole limit, pauses and days off as the ledger has them. */
export function countsOf(clock: ClockView): DayCounts {
  const offReasons: readonly DayLineView['reason'][] = ['weekend', 'holiday', 'provisional-holiday'];
  return {
    used: clock.elapsed,
    paused: clock.days.filter(({ reason }) => reason === 'excluded').length,
    off: clock.days.filter(({ reason }) => offReasons.includes(reason)).length,
  };
}
