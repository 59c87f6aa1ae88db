import { expect, test } from '@jest/globals';
import {
  atTime,
  dayOf,
  endOfDay,
  formatInstant,
  parseInstant,
  startOfDay,
  timeOf,
  toInstant,
} from '../../../domain/time/instant.ts';
import { at, day } from './builders.ts';

test.each([
  ['2026-03-09T16:30:00Z', '2026-03-10T00:30:00+08:00'],
  ['2026-03-10T00:30+08:00', '2026-03-10T00:30:00+08:00'],
  ['2026-03-09T12:30:00-04:00', '2026-03-10T00:30:00+08:00'],
  ['2026-03-09T22:00:00+05:30', '2026-03-10T00:30:00+08:00'],
  ['2026-03-09T22:00:00+0530', '2026-03-10T00:30:00+08:00'],
  ['2026-03-10T00:30:59.999999+08:00', '2026-03-10T00:30:59+08:00'],
  ['1969-12-31T23:59:59.5Z', '1970-01-01T07:59:59+08:00'],
  ['1969-01-01T00:00:00.25+08:00', '1969-01-01T00:00:00+08:00'],
])('%s reads %s in Shanghai', (text, shanghai) => {
  expect(formatInstant(at(text))).toBe(shanghai);
});

test('an instant agrees with the machine’s own reading of ISO 8601', () => {
  for (const text of ['2024-02-29T23:59:59.123Z', '2026-10-10T00:00:00+08:00', '1999-12-31T23:59:59-11:30']) {
    expect(parseInstant(text)).toBe(Date.parse(text));
  }
});

test.each([
  '2026-02-30T10:00:00+08:00',
  '2026-03-10T24:00:00+08:00',
  '2026-03-10T10:60:00+08:00',
  '2026-03-10T10:00:60+08:00',
  '2026-03-10T10:00:00',
  '2026-03-10 10:00:00+08:00',
  '2026-03-10T10:00:00+15:00',
  '2026-03-10',
  '',
])('"%s" is refused as an instant, by name', (text) => {
  expect(() => parseInstant(text)).toThrow(RangeError);
  expect(() => parseInstant(text)).toThrow(`"${text}"`);
});

test('a millisecond before midnight is still today, midnight is tomorrow', () => {
  const midnight = endOfDay(day('2026-02-13'));

  expect(dayOf(toInstant(midnight - 1))).toBe('2026-02-13');
  expect(dayOf(midnight)).toBe('2026-02-14');
  expect(midnight).toBe(startOfDay(day('2026-02-14')));
  expect(formatInstant(midnight)).toBe('2026-02-14T00:00:00+08:00');
  expect(timeOf(toInstant(midnight - 1))).toBe('23:59');
});

test('the hall opens at 09:00 Shanghai time wherever the server stands', () => {
  expect(formatInstant(atTime(day('2026-10-08'), '09:00'))).toBe('2026-10-08T09:00:00+08:00');
  expect(atTime(day('2026-10-08'), '24:00')).toBe(endOfDay(day('2026-10-08')));
});

test.each(['9:00', '24:01', '12:60', '', '25:00'])('"%s" is refused as a time of day', (clock) => {
  expect(() => atTime(day('2026-10-08'), clock)).toThrow(RangeError);
});

test.each([Number.NaN, 1.5, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no instant', (ms) => {
  expect(() => toInstant(ms)).toThrow(RangeError);
});

test('fractions of a second are thousandths, whatever is written of them; a fault names what it was given', () => {
  const ms = (text: string) => parseInstant(text) - parseInstant('2026-03-02T09:00:00+08:00');

  expect(ms('2026-03-02T09:00:00.5+08:00')).toBe(500);
  expect(ms('2026-03-02T09:00:00.05+08:00')).toBe(50);
  expect(ms('2026-03-02T09:00:00.1239+08:00')).toBe(123);
  expect(ms('2026-03-02T09:00+08:00')).toBe(0);
  expect(() => toInstant(1.5)).toThrow('instant: 1.5 is not a whole number of milliseconds');
  expect(() => atTime(day('2026-03-02'), '9:00')).toThrow('time of day: "9:00" is not HH:mm');
});
