import { expect, test } from '@jest/globals';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import {
  addWorkingDays,
  countWorkingDays,
  nextWorkingDay,
  workingDayBefore,
  workingDayOnOrAfter,
} from '../../../domain/time/counting.ts';
import { workingDayAfter, workingDayBack } from '../../../domain/time/working-index.ts';
import { day } from './builders.ts';

test.each([
  ['2026-09-30', 0, '2026-09-30'],
  ['2026-10-01', 0, '2026-10-08'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-10-04', 1, '2026-10-08'],
  ['2026-10-09', 1, '2026-10-10'],
  ['2025-12-31', 1, '2026-01-04'],
  ['2024-12-31', 248, '2025-12-31'],
  ['2024-12-31', 249, '2026-01-04'],
  ['2024-02-08', 1, '2024-02-09'],
])('from %s the working day number %i is %s', (start, n, expected) => {
  expect(addWorkingDays(calendar, day(start), n)).toBe(expected);
});

test.each([
  ['2023-12-31', '2024-12-31', 251],
  ['2025-12-31', '2026-01-04', 1],
  ['2026-09-30', '2026-10-07', 0],
  ['2026-10-09', '2026-10-14', 4],
  ['2026-05-08', '2026-05-08', 0],
])('after %s through %s there are %i working days', (after, through, expected) => {
  const known = { ...calendar, years: { ...calendar.years, 2023: { source: 'test', off: [], work: [] } } };

  expect(countWorkingDays(known, { after: day(after), through: day(through) })).toBe(expected);
});

test.each([
  ['2026-10-09', 1, '2026-10-08'],
  ['2026-10-09', 2, '2026-09-30'],
  ['2026-01-04', 1, '2025-12-31'],
  ['2026-10-03', 0, '2026-09-30'],
  ['2026-10-08', 0, '2026-10-08'],
  ['2026-01-04', 249, '2024-12-31'],
])('before %s the working day number %i is %s', (from, k, expected) => {
  expect(workingDayBefore(calendar, day(from), k)).toBe(expected);
});

test('a hearing on 2026-07-24 with seven clear working days is announced no later than 2026-07-14', () => {
  const notice = workingDayBefore(calendar, day('2026-07-24'), 7 + 1);

  expect(notice).toBe('2026-07-14');
  expect(countWorkingDays(calendar, { after: notice, through: day('2026-07-23') })).toBe(7);
});

test('the next working day is never the day itself, the one on or after may be', () => {
  expect(nextWorkingDay(calendar, day('2026-10-08'))).toBe('2026-10-09');
  expect(workingDayOnOrAfter(calendar, day('2026-10-08'))).toBe('2026-10-08');
  expect(workingDayOnOrAfter(calendar, day('2026-10-05'))).toBe('2026-10-08');
});

test.each([-1, Number.NaN, 0.5])('counting %d working days is a fault', (n) => {
  expect(() => addWorkingDays(calendar, day('2026-03-02'), n)).toThrow(RangeError);
  expect(() => workingDayBefore(calendar, day('2026-03-02'), n)).toThrow(RangeError);
});

test('counting from a later to an earlier day is a fault that names both', () => {
  const span = { after: day('2026-03-03'), through: day('2026-03-02') };

  expect(() => countWorkingDays(calendar, span)).toThrow('through: 2026-03-02 is before 2026-03-03');
});

test('a count that is none is refused by its name', () => {
  const start = day('2026-03-02');

  expect(() => addWorkingDays(calendar, start, -1)).toThrow('addWorkingDays n: -1 is negative');
  expect(() => addWorkingDays(calendar, start, 1.5)).toThrow('addWorkingDays n: 1.5 is not a whole number');
  expect(() => workingDayBefore(calendar, start, -1)).toThrow('workingDayBefore k: -1 is negative');
  expect(() => workingDayBefore(calendar, start, Number.NaN)).toThrow('workingDayBefore k: NaN is not');
  expect(() => workingDayAfter(calendar, start, 0, 'shown')).toThrow('working days after: 0 is less than 1');
  expect(() => workingDayBack(calendar, start, 0, 'shown')).toThrow('working days before: 0 is less than 1');
});

test('counting back over the turn of the year, to its first and its last working day', () => {
  expect(workingDayBefore(calendar, day('2026-01-04'), 1)).toBe('2025-12-31');
  expect(workingDayBefore(calendar, day('2026-01-05'), 1)).toBe('2026-01-04');
  expect(workingDayBefore(calendar, day('2026-01-01'), 248)).toBe('2025-01-02');
  expect(workingDayBefore(calendar, day('2026-01-01'), 249)).toBe('2024-12-31');
});
