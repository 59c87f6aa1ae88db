import { expect, test } from '@jest/globals';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { missingYears } from '../../../domain/time/missing-years.ts';

const missingOn = (day: string) => missingYears(nationalCalendar, parseDay(day));

test.each([
  ['2026-09-30', 'expected'],
  ['2026-10-01', 'due'],
  ['2026-11-30', 'due'],
  ['2026-12-01', 'pressing'],
] as const)('on %s the notice for 2027 is %s', (day, urgency) => {
  expect(missingOn(day)).toEqual([{ year: 2027, urgency, dueOn: '2026-10-01' }]);
});

test('a year that has begun without its notice is pressing, and the next is named too', () => {
  expect(missingOn('2027-03-01')).toEqual([
    { year: 2027, urgency: 'pressing', dueOn: '2026-10-01' },
    { year: 2028, urgency: 'expected', dueOn: '2027-10-01' },
  ]);
});

test('nothing is missing while this year and the next are published', () => {
  expect(missingOn('2025-12-31')).toEqual([]);
});
