import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays } from '../../../domain/time/day.ts';
import { dayOf, formatInstant, startOfDay, toInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import { countingSwitchesOf, deadlineUnder, startUnder } from '../../../domain/time/policy-counting.ts';
import type { ClockStart, CountingSwitches } from '../../../domain/time/policy-counting.ts';
import { policyChoiceOn } from '../../../domain/time/policy.ts';
import type { PolicyRow } from '../../../domain/time/policy.ts';
import { at, day, hours, limitFrom, pause, workingDays } from './builders.ts';

const byLaw: CountingSwitches = countingSwitchesOf(undefined);
const beforeNoon: CountingSwitches = { ...byLaw, startDay: 'INCLUDE_START_IF_BEFORE_NOON' };
const nextDay: CountingSwitches = { ...byLaw, afterHours: 'NEXT_WORKING_DAY' };
const atClosing: CountingSwitches = { ...byLaw, expiry: 'CLOSE_OF_BUSINESS' };

function event(text: string, change: Partial<ClockStart> = {}): ClockStart {
  return { clock: 'promised', unit: 'workingDay', at: at(text), online: false, ...change };
}

test('by default a clock starts on the day of the event, however late in the day', () => {
  expect(byLaw).toEqual({ startDay: 'EXCLUDE_START', afterHours: 'SAME_DAY', expiry: 'END_OF_DAY' });
  expect(startUnder(calendar, byLaw, event('2026-03-06T17:30:00+08:00'))).toBe('2026-03-06');
  expect(startUnder(calendar, byLaw, event('2026-03-07T09:00:00+08:00'))).toBe('2026-03-07');
  expect(startUnder(calendar, byLaw, event('2026-03-06T09:00:00+08:00'))).toBe('2026-03-06');
});

test('the switches of a clock are those of the day of its event', () => {
  const row = { from: day('2026-03-06'), legalOpinion: 'o', approvedBy: 'P', basis: 'b' };
  const rows: readonly PolicyRow[] = [
    { ...row, switch: 'afterHours', value: 'NEXT_WORKING_DAY' },
    { ...row, switch: 'startDay', value: 'INCLUDE_START_IF_BEFORE_NOON' },
    { ...row, switch: 'expiry', value: 'CLOSE_OF_BUSINESS' },
  ];

  expect(countingSwitchesOf(policyChoiceOn(rows, day('2026-03-05')))).toEqual(byLaw);
  expect(countingSwitchesOf(policyChoiceOn(rows, day('2026-03-06')))).toEqual({
    startDay: 'INCLUDE_START_IF_BEFORE_NOON',
    afterHours: 'NEXT_WORKING_DAY',
    expiry: 'CLOSE_OF_BUSINESS',
  });
});

test.each([
  ['before noon on a working day', '2026-03-06T11:59:59+08:00', '2026-03-05'],
  ['at noon', '2026-03-06T12:00:00+08:00', '2026-03-06'],
  ['on a day off', '2026-03-07T09:00:00+08:00', '2026-03-07'],
  ['on a worked Sunday', '2026-01-04T09:00:00+08:00', '2026-01-03'],
  ['after midnight in Shanghai, still yesterday in UTC', '2026-03-05T16:00:00Z', '2026-03-05'],
])('the day of a promise counts when the event came before noon: %s', (_when, text, start) => {
  expect(startUnder(calendar, beforeNoon, event(text))).toBe(start);
  expect(startUnder(calendar, beforeNoon, event(text, { clock: 'other' }))).toBe(dayOf(at(text)));
  expect(startUnder(calendar, beforeNoon, event(text, { unit: 'hour' }))).toBe(dayOf(at(text)));
});

test.each([
  ['within opening hours', '2026-03-06T16:59:59+08:00', '2026-03-06'],
  ['before opening', '2026-03-06T07:00:00+08:00', '2026-03-06'],
  ['at closing time', '2026-03-06T17:00:00+08:00', '2026-03-09'],
  ['on a day off', '2026-03-07T09:00:00+08:00', '2026-03-09'],
])('at the window, what comes after hours may count as of the next working day: %s', (_when, text, start) => {
  expect(startUnder(calendar, nextDay, event(text, { clock: 'other' }))).toBe(start);
  expect(startUnder(calendar, nextDay, event(text, { online: true }))).toBe(dayOf(at(text)));
  expect(startUnder(calendar, nextDay, event(text, { unit: 'hour' }))).toBe(dayOf(at(text)));
});

test('what counts as of the next working day does not count as come before noon of it', () => {
  const both: CountingSwitches = { ...nextDay, startDay: 'INCLUDE_START_IF_BEFORE_NOON' };

  expect(startUnder(calendar, both, event('2026-03-07T09:00:00+08:00'))).toBe('2026-03-09');
  expect(startUnder(calendar, both, event('2026-03-06T09:00:00+08:00'))).toBe('2026-03-05');
});

test('a promise may end with the opening hours of its last day; the last day and every other clock stay', () => {
  const input = limitFrom('2026-03-02', workingDays(5));
  const promised = deadlineUnder(calendar, atClosing, { clock: 'promised', input });

  expect(promised).toMatchObject({ lastDayOn: '2026-03-09', certainOn: '2026-03-09', provisional: false });
  expect(formatInstant(promised.breachAt)).toBe('2026-03-09T17:00:00+08:00');
  expect(promised.lateAt).toBe(promised.breachAt);
  expect(deadlineUnder(calendar, atClosing, { clock: 'other', input })).toEqual(deadlineOf(calendar, input));
  expect(deadlineUnder(calendar, byLaw, { clock: 'promised', input })).toEqual(deadlineOf(calendar, input));
});

test('a provisional promise is late with the closing of its certain day, and hours keep their instant', () => {
  const provisional = limitFrom('2026-12-10', workingDays(20));
  const inHours = limitFrom('2026-03-06', hours(24), { startAt: at('2026-03-06T17:30:00+08:00') });
  const { breachAt, lateAt } = deadlineUnder(calendar, atClosing, { clock: 'promised', input: provisional });

  expect([formatInstant(breachAt), formatInstant(lateAt)]).toEqual([
    '2027-01-08T17:00:00+08:00',
    '2027-01-13T17:00:00+08:00',
  ]);
  expect(deadlineUnder(calendar, atClosing, { clock: 'promised', input: inHours })).toEqual(
    deadlineOf(calendar, inHours),
  );
});

const anInstant: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: 10, max: 1000 }), fc.integer({ min: 0, max: 86_399_999 }))
  .map(([n, ms]) => toInstant(startOfDay(addDays(day('2024-01-01'), n)) + ms));

test('what shortens a promise never ends it later, what lengthens one never earlier; limits keep the law', () => {
  const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 2,
  });
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 30 }), pauses, (when, n, lengths) => {
      const excluded = lengths.map(([from, length]) =>
        pause(addDays(dayOf(when), from), addDays(dayOf(when), from + length)),
      );
      const endUnder = (switches: CountingSwitches, clock: ClockStart['clock']) => {
        const start = startUnder(calendar, switches, { clock, unit: 'workingDay', at: when, online: false });
        return deadlineUnder(calendar, switches, {
          clock,
          input: { start, limit: workingDays(n), excluded },
        });
      };
      const law = endUnder(byLaw, 'promised');

      expect(endUnder(beforeNoon, 'promised').breachAt <= law.breachAt).toBe(true);
      expect(endUnder(atClosing, 'promised').breachAt < law.breachAt).toBe(true);
      expect(endUnder(nextDay, 'promised').breachAt >= law.breachAt).toBe(true);
      expect(endUnder(beforeNoon, 'other')).toEqual(law);
      expect(endUnder(atClosing, 'other')).toEqual(law);
    }),
  );
});
