import { expect, test } from '@jest/globals';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { versionOfYear } from '../../../domain/time/year-history.ts';

const year2026 = nationalCalendar.years['2026'] ?? { source: '', off: [], work: [] };
const withYear = (version: number, before: Calendar, year: number, change: object = {}): Calendar => ({
  ...before,
  version,
  years: { ...before.years, [String(year)]: { ...year2026, ...change } },
});

test('a year stands since the version that last changed it, not since every version that repeats it', () => {
  const second = withYear(2, nationalCalendar, 2027);
  const third = withYear(3, second, 2026, { work: [parseDay('2026-01-04')] });
  const published = [nationalCalendar, second, third];

  expect([2025, 2026, 2027, 2028].map((year) => versionOfYear(published, year))).toEqual([
    1,
    3,
    2,
    undefined,
  ]);
});

test('a change that was taken back counts from the version that took it back', () => {
  const second = withYear(2, nationalCalendar, 2026, { work: [] });
  const third = withYear(3, second, 2026);

  expect(versionOfYear([nationalCalendar, second, third], 2026)).toBe(3);
});

test('where nothing is published no version is named', () => {
  expect(versionOfYear([], 2026)).toBeUndefined();
});
