import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkBefore,
  clearWorkingDays,
  firstDayAfterNotice,
  lastDayBefore,
  lastNoticeDay,
  windowBefore,
} from '../../../domain/time/before.ts';
import { isWorking } from '../../../domain/time/calendar.ts';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays } from '../../../domain/time/day.ts';
import { calendarDays, day, hours, months, workingDays } from './builders.ts';

test.each([
  ['届满三十日前', '2026-12-31', calendarDays(30), '2026-12-01'],
  ['thirty days before a permit that ends after a leap day', '2024-03-10', calendarDays(30), '2024-02-09'],
  ['届满前三个月, without a corresponding day', '2026-05-31', months(3), '2026-02-28'],
  ['届满前六个月, over the year', '2026-03-31', months(6), '2025-09-30'],
  ['十五个工作日前, over 国庆', '2026-10-20', workingDays(15), '2026-09-22'],
  ['one working day before a day off', '2026-10-04', workingDays(1), '2026-09-30'],
  ['a last day that is a Sunday does not move', '2026-07-28', calendarDays(30), '2026-06-28'],
])('%s: a permit valid to %s is applied for by the right day', (_what, expiresOn, before, last) => {
  expect(lastDayBefore(calendar, day(expiresOn), before)).toBe(last);
});

test('届满前九十至十五个工作日: the window opens and closes on working days', () => {
  const window = windowBefore(calendar, day('2026-12-31'), {
    opensBefore: workingDays(90),
    closesBefore: workingDays(15),
  });

  expect(window).toEqual({ opensOn: '2026-08-21', closesOn: '2026-12-10', provisional: false });
});

test('without an opening day nothing is too early', () => {
  expect(
    windowBefore(calendar, day('2026-12-31'), { closesBefore: calendarDays(30), opensBefore: null }),
  ).toEqual({
    opensOn: null,
    closesOn: '2026-12-01',
    provisional: false,
  });
});

test('only working days in a year without its notice make a window provisional', () => {
  const expiresOn = day('2027-03-10');
  const opensAndCloses = { opensBefore: workingDays(60), closesBefore: calendarDays(10) };

  expect(windowBefore(calendar, expiresOn, { closesBefore: calendarDays(30) }).provisional).toBe(false);
  expect(windowBefore(calendar, expiresOn, { closesBefore: workingDays(30) }).provisional).toBe(true);
  expect(windowBefore(calendar, expiresOn, opensAndCloses).provisional).toBe(true);
  expect(windowBefore(calendar, day('2027-01-01'), { closesBefore: workingDays(3) }).provisional).toBe(false);
});

test.each([
  ['zero days', { closesBefore: calendarDays(0) }, { code: 'limit-zero', field: 'closesBefore' }],
  ['zero working days', { closesBefore: workingDays(0) }, { code: 'limit-zero', field: 'closesBefore' }],
  ['negative days', { closesBefore: calendarDays(-1) }, { code: 'limit-negative', field: 'closesBefore' }],
  ['hours', { closesBefore: hours(48) }, { code: 'limit-in-hours', field: 'closesBefore' }],
  [
    'an opening in fractions',
    { closesBefore: workingDays(15), opensBefore: workingDays(1.5) },
    { code: 'limit-not-whole', field: 'opensBefore' },
  ],
  [
    'an opening in hours',
    { closesBefore: workingDays(15), opensBefore: hours(90) },
    { code: 'limit-in-hours', field: 'opensBefore' },
  ],
  [
    'an opening after the closing',
    { closesBefore: workingDays(15), opensBefore: workingDays(14) },
    { code: 'window-reversed', field: 'opensBefore' },
  ],
])('a window with %s is refused, with field and rule', (_what, limits, problem) => {
  expect(checkBefore(limits)).toEqual(problem);
  expect(() => windowBefore(calendar, day('2026-12-31'), limits)).toThrow(
    `${problem.field}: ${problem.code}`,
  );
});

test('a window of one day is lawful; one that turns out reversed on a given day is refused', () => {
  const oneDay = { closesBefore: workingDays(15), opensBefore: workingDays(15) };
  const mixed = { closesBefore: workingDays(30), opensBefore: calendarDays(30) };

  expect(checkBefore(oneDay)).toBeNull();
  expect(windowBefore(calendar, day('2026-12-31'), oneDay).opensOn).toBe('2026-12-10');
  expect(checkBefore(mixed)).toBeNull();
  expect(() => windowBefore(calendar, day('2026-12-31'), mixed)).toThrow('opensBefore: window-reversed');
  expect(() => lastDayBefore(calendar, day('2026-12-31'), hours(2))).toThrow(
    'before: limit-in-hours (2 hour)',
  );
});

test('举行听证的七日前: for a hearing on 07-24 the notice goes out on 07-14 at the latest', () => {
  const hearingOn = day('2026-07-24');

  expect(lastNoticeDay(calendar, hearingOn, 7)).toBe('2026-07-14');
  expect(clearWorkingDays(calendar, { from: day('2026-07-14'), to: hearingOn })).toBe(7);
  expect(clearWorkingDays(calendar, { from: day('2026-07-15'), to: hearingOn })).toBe(6);
  expect(firstDayAfterNotice(calendar, day('2026-07-14'), 7)).toBe(hearingOn);
});

test('over a holiday the clear days are working days; none between a day and itself or the next', () => {
  expect(lastNoticeDay(calendar, day('2026-10-12'), 7)).toBe('2026-09-23');
  expect(clearWorkingDays(calendar, { from: day('2026-07-24'), to: day('2026-07-24') })).toBe(0);
  expect(clearWorkingDays(calendar, { from: day('2026-07-23'), to: day('2026-07-24') })).toBe(0);
  expect(() => clearWorkingDays(calendar, { from: day('2026-07-24'), to: day('2026-07-23') })).toThrow(
    'to: 2026-07-23 is before 2026-07-24',
  );
});

test('no clear day wanted: the notice may come the day before; fewer than none is a fault', () => {
  expect(lastNoticeDay(calendar, day('2026-07-24'), 0)).toBe('2026-07-23');
  expect(firstDayAfterNotice(calendar, day('2026-07-24'), 0)).toBe('2026-07-27');
  expect(() => lastNoticeDay(calendar, day('2026-07-24'), -1)).toThrow(RangeError);
  expect(() => firstDayAfterNotice(calendar, day('2026-07-24'), -2)).toThrow(RangeError);
});

test('the last day of a notice is the last: one day later leaves too few clear days', () => {
  const aDay = fc.integer({ min: 60, max: 1000 }).map((n) => addDays(day('2024-01-01'), n));
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 20 }), (hearingOn, clear) => {
      const last = lastNoticeDay(calendar, hearingOn, clear);

      expect(clearWorkingDays(calendar, { from: last, to: hearingOn })).toBe(clear);
      expect(clearWorkingDays(calendar, { from: addDays(last, 1), to: hearingOn })).toBe(clear - 1);
      expect(firstDayAfterNotice(calendar, last, clear) >= hearingOn).toBe(true);
      if (isWorking(calendar, hearingOn)) expect(firstDayAfterNotice(calendar, last, clear)).toBe(hearingOn);
    }),
  );
});

test('with no clear day wanted the notice may come on the day before a day off, too', () => {
  expect(lastNoticeDay(calendar, day('2026-07-25'), 0)).toBe('2026-07-24');
});

test('a window is provisional as soon as one of its counted days is in a year without its notice', () => {
  expect(windowBefore(calendar, day('2027-01-02'), { closesBefore: workingDays(3) }).provisional).toBe(true);
});
