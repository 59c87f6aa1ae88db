import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffCalendars, movedDeadlines } from '../../../domain/time/calendar-diff.ts';
import type { DayChange } from '../../../domain/time/calendar-diff.ts';
import { isWorking, overlay } from '../../../domain/time/calendar.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays } from '../../../domain/time/day.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import { day, limitFrom, workingDays } from './builders.ts';
import { calendar2020v1, calendar2020v2 } from './calendar-2020.ts';

const notice2027: Calendar['years'][string] = {
  source: 'the notice for 2027',
  off: [
    [day('2027-01-01'), day('2027-01-03')],
    [day('2027-02-05'), day('2027-02-12')],
  ],
  work: [day('2027-01-31')],
};
const published2027: Calendar = { ...calendar, version: 2, years: { ...calendar.years, 2027: notice2027 } };
const briefly = ({ day: on, before, after }: DayChange) => [
  on,
  before?.reason ?? null,
  after?.reason ?? null,
];

test('the holiday of 2020, extended in mid-year: two days more off, the worked Saturday gone', () => {
  expect(diffCalendars(calendar2020v1, calendar2020v2).map(briefly)).toEqual([
    ['2020-01-31', 'weekday', 'holiday'],
    ['2020-02-01', 'make-up-day', 'holiday'],
    ['2020-02-02', 'weekend', 'holiday'],
  ]);
});

test('a version does not differ from itself, and confirming a holiday by notice is no change', () => {
  expect(diffCalendars(calendar, calendar)).toEqual([]);
  expect(diffCalendars(calendar, published2027).map(({ day: on }) => on)).not.toContain('2027-01-01');
});

test('a year published for the first time is compared with what was shown until then', () => {
  const changes = diffCalendars(calendar, published2027).map(briefly);

  expect(changes).toContainEqual(['2027-01-02', 'weekend', 'holiday']);
  expect(changes).toContainEqual(['2027-01-31', 'weekend', 'make-up-day']);
  expect(changes).toContainEqual(['2027-02-09', 'weekday', 'holiday']);
  expect(changes).toContainEqual(['2027-04-05', 'provisional-holiday', 'weekday']);
  expect(changes).not.toContainEqual(expect.arrayContaining(['2027-03-10']));
});

test('a year of which one version knows nothing shows its exceptions only', () => {
  const none: Calendar = { ...calendar2020v1, years: {} };
  const gained = diffCalendars(none, calendar2020v1);

  expect(gained.map(({ day: on }) => on)).toEqual([
    '2020-01-19',
    ...['2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27', '2020-01-28', '2020-01-29', '2020-01-30'],
    '2020-02-01',
  ]);
  expect(gained[0]).toEqual({
    day: '2020-01-19',
    before: null,
    after: {
      working: true,
      reason: 'make-up-day',
      source: 'Spring Festival 2020, version 1',
      provisional: false,
    },
  });
  expect(diffCalendars(calendar2020v1, none).map(({ after }) => after)).toEqual(gained.map(() => null));
});

test('of the running limits only those are listed whose end moves, each with both ends', () => {
  const received = limitFrom('2020-01-20', workingDays(5));
  const over = limitFrom('2020-01-20', workingDays(3));

  const moved = movedDeadlines({ before: calendar2020v1, after: calendar2020v2 }, [received, over]);

  expect(moved).toHaveLength(1);
  expect(moved[0]).toMatchObject({
    input: received,
    before: { lastDayOn: '2020-02-01' },
    after: { lastDayOn: '2020-02-04' },
  });
});

test('a date that was provisional and is confirmed is listed: lateness no longer waits', () => {
  const [moved] = movedDeadlines({ before: calendar, after: published2027 }, [
    limitFrom('2026-12-10', workingDays(20)),
  ]);

  expect(moved?.before).toMatchObject({
    lastDayOn: '2027-01-08',
    certainOn: '2027-01-13',
    provisional: true,
  });
  expect(moved?.after).toMatchObject({
    lastDayOn: '2027-01-08',
    certainOn: '2027-01-08',
    provisional: false,
  });
});

test('a deadline moves only where a changed day is: no change on the way, no move', () => {
  const aDay = fc.integer({ min: 0, max: 1000 }).map((n) => addDays(day('2024-01-01'), n));
  fc.assert(
    fc.property(aDay, aDay, fc.integer({ min: 1, max: 30 }), (start, off, n) => {
      const local = {
        version: 1,
        years: { [off.slice(0, 4)]: { source: 'local', off: [[off, off]], work: [] } },
      } as const;
      const changed = overlay(calendar, local);
      const changes = diffCalendars(calendar, changed).filter(
        ({ before, after }) => before?.working !== after?.working,
      );
      const input = limitFrom(start, workingDays(n));
      const { lastDayOn } = deadlineOf(calendar, input);

      expect(changes.map(({ day: on }) => on)).toEqual(isWorking(calendar, off) ? [off] : []);
      const touched = changes.some(({ day: on }) => start < on && on <= lastDayOn);
      expect(movedDeadlines({ before: calendar, after: changed }, [input])).toHaveLength(touched ? 1 : 0);
    }),
  );
});
