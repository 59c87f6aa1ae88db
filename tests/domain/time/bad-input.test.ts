import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayInfo } from '../../../domain/time/calendar.ts';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays, isDay } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { explain } from '../../../domain/time/explain.ts';
import { dayOf, toInstant } from '../../../domain/time/instant.ts';
import { deadlineOf, overdueDays, remainingDays } from '../../../domain/time/limit.ts';
import type { DeadlineInput, Limit } from '../../../domain/time/limit.ts';
import { calendarDays, day, hours, limitFrom, months, pause, workingDays } from './builders.ts';

const noDay = '2026-02-30' as Day;
const weeks = { value: 2, unit: 'week' } as unknown as Limit;

test.each<[string, DeadlineInput, string]>([
  ['an impossible start', { ...limitFrom('2026-03-02', workingDays(5)), start: noDay }, 'day: "2026-02-30"'],
  [
    'a start that is text',
    { ...limitFrom('2026-03-02', workingDays(5)), start: 'soon' as Day },
    'day: "soon"',
  ],
  ['a negative limit', limitFrom('2026-03-02', workingDays(-1)), 'limit: limit-negative (-1 workingDay)'],
  ['half a day', limitFrom('2026-03-02', workingDays(0.5)), 'limit: limit-not-whole (0.5 workingDay)'],
  ['no number', limitFrom('2026-03-02', calendarDays(Number.NaN)), 'limit: limit-not-whole (NaN'],
  ['zero calendar days', limitFrom('2026-03-02', calendarDays(0)), 'limit: limit-zero (0 calendarDay)'],
  ['zero months', limitFrom('2026-03-02', months(0)), 'limit: limit-zero (0 month)'],
  ['an unknown unit', limitFrom('2026-03-02', weeks), 'limit: limit-unit-unknown (2 week)'],
  [
    'hours without an instant',
    limitFrom('2026-03-02', hours(2)),
    'startAt: hours need an instant in 2026-03-02',
  ],
  [
    'an extension in another unit',
    limitFrom('2026-03-02', workingDays(5), { extension: calendarDays(5) }),
    'extension: 5 calendarDay does not extend workingDay',
  ],
  [
    'a negative extension',
    limitFrom('2026-03-02', workingDays(5), { extension: workingDays(-1) }),
    'extension: -1 workingDay',
  ],
  [
    'a pause that ends before it starts',
    limitFrom('2026-03-02', workingDays(5), { excluded: [pause('2026-03-05', '2026-03-04')] }),
    'excluded: 2026-03-05..2026-03-04 ends before it starts',
  ],
  [
    'a pause on an impossible day',
    limitFrom('2026-03-02', workingDays(5), { excluded: [{ after: day('2026-03-03'), through: noDay }] }),
    'day: "2026-02-30"',
  ],
  ['a year before any calendar', limitFrom('2019-03-02', workingDays(5)), 'year: 2019 has neither'],
  ['a year beyond any calendar', limitFrom('2050-03-02', workingDays(5)), 'year: 2050 has neither'],
  [
    'a limit that runs out of the calendars',
    limitFrom('2026-03-02', workingDays(9999)),
    'year: 2036 has neither',
  ],
  ['a limit beyond all years', limitFrom('2026-03-02', calendarDays(9e9)), 'is outside 0001..9999'],
  ['months beyond all years', limitFrom('2026-03-02', months(9e9)), 'is outside 0001..9999'],
])(
  '%s is refused with the field and the rule, by the deadline and by its explanation',
  (_what, input, says) => {
    expect(() => deadlineOf(calendar, input)).toThrow(RangeError);
    expect(() => deadlineOf(calendar, input)).toThrow(says);
    expect(() => explain(calendar, input)).toThrow(says);
  },
);

test('zero working days are lawful here: promises and steps use them', () => {
  expect(deadlineOf(calendar, limitFrom('2026-03-07', workingDays(0))).lastDayOn).toBe('2026-03-09');
});

test('whatever is put in, the answer is a day and an instant or a refusal that says why; never NaN', () => {
  const aNumber = fc.oneof(fc.integer({ min: -5, max: 300 }), fc.double(), fc.constant(Number.NaN));
  const aUnit = fc.constantFrom('workingDay', 'calendarDay', 'month', 'hour', 'year');
  const aStart = fc.oneof(
    fc.integer({ min: -900, max: 4500 }).map((n) => addDays(day('2024-01-01'), n)),
    fc.constantFrom('2026-02-30', '', '2026-3-2', '2026-13-01'),
  );
  fc.assert(
    fc.property(aStart, aNumber, aUnit, fc.option(aNumber), (start, value, unit, more) => {
      const input = {
        start,
        limit: { value, unit },
        extension: more === null ? null : { value: more, unit },
        excluded: [],
      } as unknown as DeadlineInput;
      const result = attempt(() => deadlineOf(calendar, input));

      if (result instanceof Error) {
        expect(result).toBeInstanceOf(RangeError);
        expect(result.message).toMatch(/^(day|year|limit|extension|startAt|instant)\b/);
        return;
      }
      expect([result.lastDayOn, result.certainOn].filter((found) => !isDay(found))).toEqual([]);
      expect(Number.isSafeInteger(result.breachAt) && Number.isSafeInteger(result.lateAt)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a decision at 23:59:59 of the last day is never late, one at 24:00 is', () => {
  const starts = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2024-01-01'), n));
  const limits = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map(workingDays),
    fc.integer({ min: 1, max: 60 }).map(calendarDays),
    fc.integer({ min: 1, max: 6 }).map(months),
  );
  fc.assert(
    fc.property(starts, limits, (start, limit) => {
      const { lastDayOn, breachAt, lateAt } = deadlineOf(calendar, { start, limit, excluded: [] });
      const lastSecond = toInstant(breachAt - 1000);

      expect(dayOf(lastSecond)).toBe(lastDayOn);
      expect(dayOf(breachAt)).toBe(addDays(lastDayOn, 1));
      expect(lastSecond < breachAt && lastSecond < lateAt).toBe(true);
      expect(overdueDays(calendar, { lastDayOn, today: dayOf(lastSecond), unit: limit.unit })).toBe(0);
      expect(remainingDays(calendar, { today: lastDayOn, lastDayOn, unit: limit.unit, excluded: [] })).toBe(
        0,
      );
    }),
  );
});

test('a day that is none is refused wherever a calendar is asked', () => {
  expect(() => dayInfo(calendar, noDay)).toThrow('day: "2026-02-30"');
});

function attempt<Answer>(ask: () => Answer): Answer | Error {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
