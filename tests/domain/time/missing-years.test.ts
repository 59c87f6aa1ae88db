import { expect, test } from '@jest/globals';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { missingYears, yearReminders } from '../../../domain/time/missing-years.ts';

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

test.each([
  ['2026-09-30', []],
  ['2026-10-01', ['2027 due']],
  ['2026-11-30', ['2027 due']],
  ['2026-12-01', ['2027 2026-12-01']],
  ['2026-12-02', ['2027 2026-12-02']],
  ['2026-12-05', ['2027 2026-12-05']], // a Saturday is a day too
  ['2027-01-01', ['2027 2027-01-01']],
  ['2027-10-01', ['2027 2027-10-01', '2028 due']],
] as const)('on %s keepers are told of %j', (day, told) => {
  const reminders = yearReminders(nationalCalendar, parseDay(day));

  expect(reminders.map(({ year, occasion }) => `${String(year)} ${occasion}`)).toEqual(told);
});

test('nobody is told of a year that is published', () => {
  const published = { years: { ...nationalCalendar.years, 2027: nationalCalendar.years['2026'] ?? never() } };

  expect(yearReminders(published, parseDay('2026-12-24'))).toEqual([]);
});

function never(): never {
  throw new Error('2026 is published');
}
