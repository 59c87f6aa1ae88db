import { expect, test } from '@jest/globals';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { closingAt, nextOpening, openingAt, warnAt } from '../../../domain/time/opening.ts';
import { at, day } from './builders.ts';

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
