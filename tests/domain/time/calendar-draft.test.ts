import { expect, test } from '@jest/globals';
import { isOutdated, mayEnter } from '../../../domain/time/calendar-draft.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { parseDay } from '../../../domain/time/day.ts';

const year2026 = nationalCalendar.years['2026'] ?? { source: '', off: [], work: [] };

test.each([
  [2027, false, null],
  [2027, true, 'year-not-published'],
  [2026, true, null],
  [2026, false, 'year-published'],
] as const)('%d, said to revise: %s → %s', (year, revises, code) => {
  const verdict = mayEnter(nationalCalendar, { year, revises });

  expect(verdict.ok ? null : verdict.refusal.code).toBe(code);
});

test('a draft is out of date once its own year was changed, not when another was', () => {
  const other = { ...nationalCalendar, version: 2, years: { ...nationalCalendar.years, 2027: year2026 } };
  const own: Calendar = {
    ...nationalCalendar,
    version: 2,
    years: { ...nationalCalendar.years, 2026: { ...year2026, work: [parseDay('2026-01-04')] } },
  };

  expect(isOutdated(nationalCalendar, other, 2026)).toBe(false);
  expect(isOutdated(nationalCalendar, own, 2026)).toBe(true);
  expect(isOutdated(nationalCalendar, other, 2027)).toBe(true);
});

test('storage may give a year back with its names in another order', () => {
  const { source, off, work } = year2026;
  const reread = { ...nationalCalendar, years: { 2026: { work, off, source } } };

  expect(isOutdated(nationalCalendar, reread, 2026)).toBe(false);
});
