import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayInfo, isWorking } from '../../../domain/time/calendar.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { isCertainlyWorking } from '../../../domain/time/certain-days.ts';
import { addDays } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { festivalsOf, statutoryHolidays } from '../../../domain/time/festivals.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import type { DeadlineInput } from '../../../domain/time/limit.ts';
import { isWeekend, spansOf } from '../../../domain/time/span.ts';
import { calendarDays, day, limitFrom, months, pause, workingDays } from './builders.ts';

test('WD-28: twenty days into 2027 show 01-08, and are certainly past only after 01-13', () => {
  const deadline = deadlineOf(calendar, limitFrom('2026-12-10', workingDays(20)));

  expect(deadline).toMatchObject({ lastDayOn: '2027-01-08', certainOn: '2027-01-13', provisional: true });
  expect(formatInstant(deadline.breachAt)).toBe('2027-01-09T00:00:00+08:00');
  expect(formatInstant(deadline.lateAt)).toBe('2027-01-14T00:00:00+08:00');
});

test.each([
  ['before the Spring Festival window', '2027-01-25', workingDays(5), '2027-02-01', '2027-02-01'],
  ['across the Spring Festival', '2027-02-01', workingDays(5), '2027-02-10', '2027-02-18'],
  ['across 清明', '2027-03-31', workingDays(3), '2027-04-06', '2027-04-12'],
  ['across 劳动节', '2027-04-26', workingDays(5), '2027-05-03', '2027-05-13'],
  ['across 端午', '2027-06-03', workingDays(3), '2027-06-08', '2027-06-15'],
  ['across 中秋', '2027-09-10', workingDays(3), '2027-09-16', '2027-09-22'],
  ['across 国庆', '2027-09-27', workingDays(3), '2027-09-30', '2027-10-13'],
  ['calendar days that end on 国庆', '2027-09-24', calendarDays(7), '2027-10-04', '2027-10-11'],
  ['calendar days that end on a plain Thursday', '2027-08-05', calendarDays(7), '2027-08-12', '2027-08-12'],
  ['a month that ends on New Year', '2026-12-01', months(1), '2027-01-04', '2027-01-05'],
])('%s: from %s the shown date and the certain date', (_where, start, limit, lastDayOn, certainOn) => {
  expect(deadlineOf(calendar, limitFrom(start, limit))).toMatchObject({
    lastDayOn,
    certainOn,
    provisional: true,
  });
});

test('a limit that ends in a published year is not provisional, whatever follows', () => {
  const deadline = deadlineOf(calendar, limitFrom('2026-12-01', workingDays(20)));

  expect(deadline).toMatchObject({ lastDayOn: '2026-12-29', certainOn: '2026-12-29', provisional: false });
});

test('a day off by law in an unpublished year names the regulation; the weekend before it stays a weekend', () => {
  expect(dayInfo(calendar, day('2027-01-01'))).toEqual({
    working: false,
    reason: 'provisional-holiday',
    source: '全国年节及纪念日放假办法 第2条',
    provisional: true,
  });
  expect(dayInfo(calendar, day('2027-01-02'))).toMatchObject({
    working: false,
    reason: 'weekend',
    provisional: true,
  });
  expect(dayInfo(calendar, day('2027-01-04'))).toMatchObject({
    working: true,
    reason: 'weekday',
    provisional: true,
  });
});

test('除夕 is a day off since 2025 and was none in 2024', () => {
  expect(statutoryHolidays(2024)).not.toContain('2024-02-09');
  expect(statutoryHolidays(2024)).toHaveLength(11);
  expect(statutoryHolidays(2025)).toContain('2025-01-28');
  expect(statutoryHolidays(2027)).toHaveLength(13);
});

test('the lunar dates of 2027 are those of the specification', () => {
  expect(festivalsOf(2027)).toEqual({
    newYearsEve: '2027-02-05',
    qingming: '2027-04-05',
    dragonBoat: '2027-06-09',
    midAutumn: '2027-09-15',
  });
});

test('every festival of the published years is a day off in their notices', () => {
  for (const year of [2024, 2025, 2026]) {
    expect(statutoryHolidays(year).filter((holiday) => isWorking(calendar, holiday))).toEqual([]);
  }
});

test('a year beyond the festival table stops with its number, never Monday to Friday', () => {
  expect(() => isWorking(calendar, day('2036-03-03'))).toThrow('year: 2036 has neither a published calendar');
  expect(() => deadlineOf(calendar, limitFrom('2035-12-20', workingDays(20)))).toThrow(RangeError);
  expect(() => dayInfo(calendar, day('2023-06-01'))).toThrow('year: 2023');
});

test('every certain working day of an unpublished year is also a shown one', () => {
  for (let d = day('2027-01-01'); d <= '2034-12-31'; d = addDays(d, 1)) {
    if (isCertainlyWorking(calendar, d)) expect(isWorking(calendar, d)).toBe(true);
  }
});

test('whatever the 2027 notice moves inside the festival windows, nobody is late after the certain date', () => {
  fc.assert(
    fc.property(anArrangementOf2027, aLimitInto2027, (published, input) => {
      const provisional = deadlineOf(calendar, input);
      const final = deadlineOf(published, input);

      expect(final.provisional).toBe(false);
      expect(final.lastDayOn <= provisional.certainOn).toBe(true);
      expect(final.breachAt <= provisional.lateAt).toBe(true);
    }),
  );
});

/** Any weekdays of the windows off, any weekends worked: more than a notice has ever done. */
const movable = daysBetweenInclusive('2026-12-30', '2027-12-29').filter(
  (d) => !isCertainlyWorking(calendar, d),
);
const anArrangementOf2027: fc.Arbitrary<Calendar> = fc
  .record({
    off: fc.subarray(movable.filter((d) => !isWeekend(d))),
    work: fc.subarray(movable.filter((d) => isWeekend(d))),
  })
  .map(({ off, work }) => ({
    ...calendar,
    version: 2,
    years: {
      ...calendar.years,
      2026: addOff(
        calendar,
        off.filter((d) => d < '2027-01-01'),
      ),
      2027: {
        source: 'a notice',
        off: spansOf(off.filter((d) => d >= '2027-01-01')),
        work: work.filter((d) => d >= '2027-01-01'),
      },
      2028: { source: 'a notice', off: [], work: [] },
    },
  }));

const aLimitInto2027: fc.Arbitrary<DeadlineInput> = fc
  .record({
    start: fc.constantFrom(...daysBetweenInclusive('2026-12-15', '2027-11-10')),
    n: fc.integer({ min: 1, max: 25 }),
    unit: fc.constantFrom('workingDay', 'calendarDay'),
    pauseAfter: fc.integer({ min: -3, max: 20 }),
    pauseDays: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ start, n, unit, pauseAfter, pauseDays }) => {
    const after = addDays(start, pauseAfter);
    return { start, limit: { value: n, unit }, excluded: [pause(after, addDays(after, pauseDays))] };
  })
  .filter((input) => deadlineOf(calendar, input).provisional);

function addOff(base: Calendar, days: readonly Day[]): Calendar['years'][string] {
  const year = base.years['2026'];
  if (year === undefined) throw new Error('2026 is published');
  return { ...year, off: [...year.off, ...spansOf(days)] };
}

function daysBetweenInclusive(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (let d = day(first); d <= last; d = addDays(d, 1)) days.push(d);
  return days;
}

test('the days off by law in 2027, every one', () => {
  expect([...statutoryHolidays(2027)].sort()).toEqual([
    '2027-01-01',
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    '2027-04-05',
    ...['2027-05-01', '2027-05-02'],
    '2027-06-09',
    '2027-09-15',
    ...['2027-10-01', '2027-10-02', '2027-10-03'],
  ]);
});

test('in 2027 a weekday is uncertain in the windows of the festivals and nowhere else', () => {
  const uncertain = daysBetweenInclusive('2027-01-01', '2027-12-31').filter(
    (d) => !isWeekend(d) && !isCertainlyWorking(calendar, d),
  );

  expect(uncertain).toEqual(
    [
      ...daysBetweenInclusive('2027-01-01', '2027-01-04'),
      ...daysBetweenInclusive('2027-02-03', '2027-02-14'),
      ...daysBetweenInclusive('2027-04-02', '2027-04-08'),
      ...daysBetweenInclusive('2027-04-28', '2027-05-07'),
      ...daysBetweenInclusive('2027-06-06', '2027-06-12'),
      ...daysBetweenInclusive('2027-09-12', '2027-09-18'),
      ...daysBetweenInclusive('2027-09-28', '2027-10-10'),
      ...daysBetweenInclusive('2027-12-30', '2027-12-31'),
    ].filter((d) => !isWeekend(d)),
  );
});

test('a year without its notice between two that have one: its last days stay uncertain, and count as provisional', () => {
  const gap: Calendar = {
    ...calendar,
    years: { ...calendar.years, 2028: { source: 'n', off: [], work: [] } },
  };

  expect(isCertainlyWorking(gap, day('2027-12-30'))).toBe(false);
  expect(isCertainlyWorking(gap, day('2027-12-29'))).toBe(true);
  expect(isCertainlyWorking(gap, day('2028-02-01'))).toBe(true);
  expect(deadlineOf(gap, limitFrom('2027-12-30', workingDays(2))).provisional).toBe(true);
  expect(deadlineOf(gap, limitFrom('2027-12-31', workingDays(2))).provisional).toBe(false);
});
