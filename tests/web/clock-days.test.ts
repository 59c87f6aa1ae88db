import { expect, test } from '@jest/globals';
import type { DayLineView } from '../../contract/shapes.ts';
import { explain } from '../../domain/time/explain.ts';
import { parseDay } from '../../domain/time/day.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { cellsOf, countsOf } from '../../web/src/components/clock-cells.ts';
import { runsOf, summaryOf } from '../../web/src/components/ledger-runs.ts';
import { clockOf } from './clock-of.ts';

/** Accepted 09-15, a hearing from 09-18 to 09-30: the running example, worked out by the law itself. */
const days: DayLineView[] = explain(nationalCalendar, {
  start: parseDay('2026-09-15'),
  limit: { value: 12, unit: 'workingDay' },
  excluded: [{ after: parseDay('2026-09-18'), through: parseDay('2026-09-30') }],
}).map((line) => ({ ...line }));
const clock = clockOf({ days });
const now = '2026-10-14T09:00:00+08:00';

test('the bar has a cell for each day to the last, and marks today and the worked Saturday', () => {
  const cells = cellsOf(clock, now);

  expect(cells).toHaveLength(days.length);
  expect(cells[0]?.kind).toBe('start');
  expect(cells.filter(({ today }) => today).map(({ key }) => key)).toEqual(['2026-10-14']);
  expect(cells.find(({ key }) => key === '2026-10-15')?.kind).toBe('to-come');
  expect(cells.find(({ key }) => key === '2026-10-10')?.makeUp).toBe(true);
});

test('a stopped clock shows no today and leaves the days it did not need empty', () => {
  const cells = cellsOf({ ...clock, stoppedAt: '2026-10-13T10:00:00+08:00' }, now);

  expect(cells.some(({ today }) => today)).toBe(false);
  expect(cells.find(({ key }) => key === '2026-10-19')?.kind).toBe('unused');
});

test('the ledger joins days that follow each other for the same reason, and keeps the last day apart', () => {
  const runs = runsOf(days);

  expect(runs.reduce((sum, run) => sum + run.days, 0)).toBe(days.length);
  expect(runs.at(-1)).toMatchObject({ days: 1, to: { last: true } });
  expect(runs.length).toBeLessThan(days.length);
});

test('the sentence above the ledger and the line under the bar count the same days', () => {
  const { paused, off, counted } = summaryOf(clock);

  expect({ paused, off }).toEqual({ paused: countsOf(clock).paused, off: countsOf(clock).off });
  expect(counted).toBe(12);
});

test('above sixty days a cell is a week', () => {
  const long = explain(nationalCalendar, {
    start: parseDay('2026-03-02'),
    limit: { value: 60, unit: 'workingDay' },
    excluded: [],
  });

  expect(cellsOf(clockOf({ days: long }), now)).toHaveLength(Math.ceil(long.length / 7));
});
