import { expect, test } from '@jest/globals';
import {
  addDays,
  addMonths,
  daysBetween,
  dayOfSerial,
  isDay,
  maxDay,
  minDay,
  parseDay,
  serialOf,
  weekdayOf,
  yearOf,
} from '../../../domain/time/day.ts';
import { day } from './builders.ts';

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '20260101',
  '',
  '0000-01-01',
])('"%s" is refused as a day, by name', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => parseDay(text)).toThrow(new RangeError(`day: "${text}" is not a calendar date YYYY-MM-DD`));
});

test('a leap day exists in 2024 and 2000, not in 1900 or 2100', () => {
  expect(['2024-02-29', '2000-02-29', '1900-02-29', '2100-02-29'].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isDay(20240229)).toBe(false);
});

test('every day from 1900 to 2100 agrees with the proleptic Gregorian calendar of the machine in UTC', () => {
  const differing: string[] = [];
  for (let serial = serialOf(day('1900-01-01')); serial <= serialOf(day('2100-12-31')); serial++) {
    const oracle = new Date(serial * 86_400_000);
    const found = dayOfSerial(serial);
    const same =
      found === oracle.toISOString().slice(0, 10) &&
      serialOf(found) === serial &&
      weekdayOf(found) === oracle.getUTCDay();
    if (!same) differing.push(found);
  }

  expect(differing).toEqual([]);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-01-15', 3, '2026-04-15'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-06', 0, '2026-05-06'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s: the corresponding day, else the last of the month', (from, n, to) => {
  expect(addMonths(day(from), n)).toBe(to);
});

test('a permit valid to 2026-12-31 is applied for no later than 2026-12-01, thirty days before', () => {
  expect(addDays(day('2026-12-31'), -30)).toBe('2026-12-01');
  expect(daysBetween({ from: day('2026-12-01'), to: day('2026-12-31') })).toBe(30);
  expect(daysBetween({ from: day('2026-12-31'), to: day('2026-12-01') })).toBe(-30);
});

test('days compare as text, and know their year', () => {
  expect(maxDay(day('2026-01-04'), day('2025-12-31'))).toBe('2026-01-04');
  expect(minDay(day('2026-01-04'), day('2025-12-31'))).toBe('2025-12-31');
  expect(yearOf(day('2026-01-04'))).toBe(2026);
});

test.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY])('adding %d days is a fault, not a date', (n) => {
  expect(() => addDays(day('2026-01-04'), n)).toThrow(RangeError);
  expect(() => addMonths(day('2026-01-04'), n)).toThrow(RangeError);
});

test('no date lies after the year 9999 or before the year 1', () => {
  expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
  expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError);
});

test('an impossible day that got past the edge stops the arithmetic', () => {
  const smuggled = '2026-02-30' as ReturnType<typeof parseDay>;

  expect(() => addDays(smuggled, 1)).toThrow('2026-02-30');
  expect(() => addMonths(smuggled, 1)).toThrow('2026-02-30');
  expect(() => weekdayOf(smuggled)).toThrow('2026-02-30');
});

test.each([
  '2026-0:-05',
  '2026-/1-05',
  '2026-01-/9',
  '2026-01-0:',
  '20:6-01-01',
  '2026/01-05',
  '2026-01/05',
  '2026-01-055',
  '٢٠٢٦-01-05',
])('%s is no day: every place holds a digit or a dash', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => parseDay(text)).toThrow(`day: "${text}" is not a calendar date YYYY-MM-DD`);
});

test('the first and the last day that can be written; a fault names what it was given', () => {
  expect(isDay('0001-01-01') && isDay('9999-12-31')).toBe(true);
  expect(isDay('0000-12-31')).toBe(false);
  expect(dayOfSerial(serialOf(parseDay('0001-01-01')))).toBe('0001-01-01');
  expect(dayOfSerial(serialOf(parseDay('9999-12-31')))).toBe('9999-12-31');
  expect(() => addDays(parseDay('9999-12-31'), 1)).toThrow('is outside 0001..9999');
  expect(() => addDays(parseDay('0001-01-01'), -1)).toThrow('is outside 0001..9999');
  expect(() => addDays(parseDay('2026-01-01'), 0.5)).toThrow('addDays n: 0.5 is not a whole number');
  expect(() => addMonths(parseDay('2026-01-01'), Number.NaN)).toThrow(
    'addMonths n: NaN is not a whole number',
  );
});
