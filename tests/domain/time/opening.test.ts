import { expect, test } from '@jest/globals';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays } from '../../../domain/time/day.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import { closingAt, hoursOf, nextOpening, openingAt, warnAt } from '../../../domain/time/opening.ts';
import { at, day, limitFrom, workingDays } from './builders.ts';

test.each([
  ['2026-10-09T10:15:30+08:00', '2026-10-09T10:15:30+08:00'],
  ['2026-10-09T08:59:59+08:00', '2026-10-09T09:00:00+08:00'],
  ['2026-10-09T09:00:00+08:00', '2026-10-09T09:00:00+08:00'],
  ['2026-10-09T12:00:00+08:00', '2026-10-09T13:00:00+08:00'],
  ['2026-10-09T17:00:00+08:00', '2026-10-10T09:00:00+08:00'],
  ['2026-10-10T17:00:00+08:00', '2026-10-12T09:00:00+08:00'],
  ['2026-10-03T10:00:00+08:00', '2026-10-08T09:00:00+08:00'],
  ['2026-03-06T16:00:00Z', '2026-03-09T09:00:00+08:00'],
])('from %s the hall is next open at %s', (from, opening) => {
  expect(formatInstant(nextOpening(calendar, at(from)))).toBe(opening);
});

test('a worked Saturday opens and closes like any working day, a holiday has no hours', () => {
  expect(formatInstant(openingAt(calendar, day('2026-10-10')))).toBe('2026-10-10T09:00:00+08:00');
  expect(formatInstant(closingAt(calendar, day('2026-10-10')))).toBe('2026-10-10T17:00:00+08:00');
  expect(() => openingAt(calendar, day('2026-10-03'))).toThrow('2026-10-03');
  expect(() => closingAt(calendar, day('2026-10-03'))).toThrow(RangeError);
  expect(() => openingAt({ ...calendar, openingHours: [] }, day('2026-10-10'))).toThrow('openingHours');
});

test.each([
  ['one working day before 10-09', '2026-09-24', '2026-10-09', 1, 'workingDay', '2026-10-08'],
  [
    'two working days before 10-09, over the holiday',
    '2026-09-24',
    '2026-10-09',
    2,
    'workingDay',
    '2026-09-30',
  ],
  [
    'the day before is the start: the last day warns',
    '2026-10-08',
    '2026-10-09',
    1,
    'workingDay',
    '2026-10-09',
  ],
  [
    'more days than the limit has: the last day warns',
    '2026-10-08',
    '2026-10-12',
    9,
    'workingDay',
    '2026-10-12',
  ],
  ['a start on a day off: the last day warns', '2026-10-07', '2026-10-08', 1, 'workingDay', '2026-10-08'],
  ['none to spare: the last day itself', '2026-09-24', '2026-10-09', 0, 'workingDay', '2026-10-09'],
  [
    'a start in the first days of the first known year',
    '2024-01-02',
    '2024-01-04',
    5,
    'workingDay',
    '2024-01-04',
  ],
  ['two calendar days before a Thursday', '2026-03-02', '2026-03-12', 2, 'calendarDay', '2026-03-10'],
  ['a calendar day inside 国庆 warns before it', '2026-09-24', '2026-10-08', 1, 'calendarDay', '2026-09-30'],
  [
    'a calendar day inside 国庆 with no working day since the start',
    '2026-09-30',
    '2026-10-08',
    1,
    'calendarDay',
    '2026-10-08',
  ],
  ['one month before', '2026-03-16', '2026-06-16', 1, 'month', '2026-05-15'],
  ['hours warn on their last day', '2026-03-05', '2026-03-06', 4, 'hour', '2026-03-06'],
] as const)('a warning falls at opening time: %s', (_what, start, lastDayOn, k, unit, warned) => {
  const warning = warnAt(calendar, { start: day(start), lastDayOn: day(lastDayOn), k, unit });

  expect(warning).toBe(openingAt(calendar, day(warned)));
});

test('a limit that ends on the day it starts is never warned of', () => {
  const sameDay = { start: day('2026-10-09'), lastDayOn: day('2026-10-09'), k: 1 };

  expect(warnAt(calendar, { ...sameDay, unit: 'workingDay' })).toBeNull();
  expect(warnAt(calendar, { ...sameDay, unit: 'calendarDay' })).toBeNull();
  expect(
    warnAt(calendar, { ...sameDay, start: day('2026-10-02'), lastDayOn: day('2026-10-03'), unit: 'hour' }),
  ).toBeNull();
});

test('a warning a negative number of days ahead is a fault', () => {
  const clock = { start: day('2026-09-24'), lastDayOn: day('2026-10-09'), unit: 'workingDay' } as const;

  expect(() => warnAt(calendar, { ...clock, k: -1 })).toThrow(RangeError);
  expect(() => warnAt(calendar, { ...clock, k: Number.NaN })).toThrow(RangeError);
});

const fridayMornings: Calendar = {
  ...calendar,
  shorterHours: {
    weekdays: { 5: [['09:00', '12:00']] },
    days: {
      '2026-09-30': [['09:00', '11:30']],
      '2026-03-06': [
        ['08:30', '12:00'],
        ['13:00', '16:00'],
      ],
    },
  },
};

test('a hall that closes on Friday afternoon opens again on Monday; a date of its own wins over its weekday', () => {
  const next = (from: string) => formatInstant(nextOpening(fridayMornings, at(from)));

  expect(next('2026-03-13T12:00:00+08:00')).toBe('2026-03-16T09:00:00+08:00');
  expect(next('2026-03-13T11:59:59+08:00')).toBe('2026-03-13T11:59:59+08:00');
  expect(next('2026-03-12T12:00:00+08:00')).toBe('2026-03-12T13:00:00+08:00');
  expect(next('2026-03-06T08:00:00+08:00')).toBe('2026-03-06T08:30:00+08:00');
  expect(formatInstant(closingAt(fridayMornings, day('2026-03-06')))).toBe('2026-03-06T16:00:00+08:00');
  expect(formatInstant(closingAt(fridayMornings, day('2026-03-13')))).toBe('2026-03-13T12:00:00+08:00');
  expect(hoursOf(fridayMornings, day('2026-09-30'))).toEqual([['09:00', '11:30']]);
  expect(hoursOf(fridayMornings, day('2026-10-08'))).toBe(calendar.openingHours);
});

test('half days move when a warning goes out, never the last day nor the instant of lateness', () => {
  const days = Array.from({ length: 400 }, (_, n) => addDays(day('2025-09-01'), n));

  for (const start of days) {
    const input = limitFrom(start, workingDays(5));
    expect(deadlineOf(fridayMornings, input)).toEqual(deadlineOf(calendar, input));
  }
  const clock = { start: day('2026-02-24'), lastDayOn: day('2026-03-09'), k: 1, unit: 'workingDay' } as const;
  expect(warnAt(fridayMornings, clock)).toBe(at('2026-03-06T08:30:00+08:00'));
  expect(warnAt(calendar, clock)).toBe(at('2026-03-06T09:00:00+08:00'));
});

test('working days are counted back as such, not as calendar days', () => {
  const clock = { start: day('2026-03-02'), lastDayOn: day('2026-03-09'), k: 2 };

  expect(warnAt(calendar, { ...clock, unit: 'workingDay' })).toBe(at('2026-03-05T09:00:00+08:00'));
  expect(warnAt(calendar, { ...clock, unit: 'calendarDay' })).toBe(at('2026-03-06T09:00:00+08:00'));
  expect(() => warnAt(calendar, { ...clock, k: -1, unit: 'hour' })).toThrow('warnAt k: -1 is negative');
  expect(() => warnAt(calendar, { ...clock, k: 0.5, unit: 'hour' })).toThrow('warnAt k: 0.5 is not a whole');
});
