import { expect, test } from '@jest/globals';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import {
  checkLimit,
  countedDays,
  deadlineOf,
  overdueDays,
  remainingDays,
  unionOf,
} from '../../../domain/time/limit.ts';
import type { Limit } from '../../../domain/time/limit.ts';
import { at, calendarDays, day, hours, limitFrom, months, pause, workingDays } from './builders.ts';

test.each([
  [
    'seven calendar days across 国庆 end on 10-08, not on the holiday',
    '2026-09-28',
    calendarDays(7),
    '2026-10-08',
  ],
  ['a last day on a Saturday moves to Monday', '2026-03-07', calendarDays(7), '2026-03-16'],
  ['a last day on a worked Saturday stays', '2026-05-04', calendarDays(5), '2026-05-09'],
  ['a last day on a worked Sunday stays', '2026-09-13', calendarDays(7), '2026-09-20'],
  ['a last day in the Spring Festival moves behind all of it', '2026-02-10', calendarDays(7), '2026-02-24'],
  [
    'one month from 01-31 ends on the last of February, a worked Saturday in 2026',
    '2026-01-31',
    months(1),
    '2026-02-28',
  ],
  ['one month from 01-31 ends on Friday 02-28 of 2025', '2025-01-31', months(1), '2025-02-28'],
  ['one month that ends on a Sunday moves to Monday', '2026-02-15', months(1), '2026-03-16'],
  ['one month from 01-31 in a leap year ends on 02-29', '2024-01-31', months(1), '2024-02-29'],
  ['three months end on the corresponding day', '2026-03-16', months(3), '2026-06-16'],
  ['three months that end on 国庆 move behind it', '2026-07-02', months(3), '2026-10-08'],
  ['zero working days is the same working day', '2026-03-02', workingDays(0), '2026-03-02'],
  ['zero working days on a Saturday is the next working day', '2026-03-07', workingDays(0), '2026-03-09'],
  ['zero working days on a worked Sunday is that Sunday', '2026-01-04', workingDays(0), '2026-01-04'],
])('%s', (_rule, start, limit, lastDayOn) => {
  const deadline = deadlineOf(calendar, limitFrom(start, limit));

  expect(deadline).toMatchObject({ lastDayOn, certainOn: lastDayOn, provisional: false });
  expect(formatInstant(deadline.lateAt)).toMatch(/T00:00:00\+08:00$/);
  expect(deadline.lateAt).toBe(deadline.breachAt);
});

test('an extension is one contiguous count from acceptance, 20 + 10', () => {
  const input = limitFrom('2026-09-01', workingDays(20), { extension: workingDays(10) });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-10-19');
  expect(deadlineOf(calendar, { ...input, extension: null }).lastDayOn).toBe('2026-09-29');
});

test('an extension of months is added before the pause and before the holiday moves the day', () => {
  const input = limitFrom('2026-01-31', months(1), {
    extension: months(1),
    excluded: [pause('2026-02-10', '2026-02-15')],
  });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-04-07');
});

test('a pause excludes calendar days from a calendar-day limit, weekends too', () => {
  const input = limitFrom('2026-03-02', calendarDays(20), { excluded: [pause('2026-03-10', '2026-03-20')] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-04-01');
});

test.each([
  ['begins on the last day carries it to its own end', '2026-03-09', '2026-03-20', '2026-03-20'],
  ['begins on the last day and ends on a Sunday', '2026-03-09', '2026-03-22', '2026-03-23'],
  ['begins after the last day', '2026-03-10', '2026-03-20', '2026-03-09'],
  ['begins the day before the last', '2026-03-06', '2026-03-20', '2026-03-23'],
  ['lies wholly before the start', '2026-02-24', '2026-03-02', '2026-03-09'],
  ['begins before the start', '2026-02-24', '2026-03-03', '2026-03-10'],
  ['covers only a weekend', '2026-03-06', '2026-03-08', '2026-03-09'],
  ['is empty', '2026-03-04', '2026-03-04', '2026-03-09'],
])('a pause that %s: five working days from 2026-03-02', (_when, after, through, lastDayOn) => {
  const input = limitFrom('2026-03-02', workingDays(5), { excluded: [pause(after, through)] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe(lastDayOn);
});

test('a pause may push the last day into a later pause, which then excludes too', () => {
  const late = pause('2026-03-11', '2026-03-18');
  const input = limitFrom('2026-03-02', workingDays(5), { excluded: [late] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-03-09');
  expect(
    deadlineOf(calendar, { ...input, excluded: [late, pause('2026-03-03', '2026-03-06')] }).lastDayOn,
  ).toBe('2026-03-19');
});

test('a pause that begins while a rolled last day waits for Monday carries it to its own end', () => {
  const input = limitFrom('2026-03-07', calendarDays(7), { excluded: [pause('2026-03-15', '2026-03-31')] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-03-31');
});

test('a pause that begins after the rolled last day comes too late', () => {
  const input = limitFrom('2026-03-07', calendarDays(7), { excluded: [pause('2026-03-17', '2026-03-31')] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-03-16');
});

test('a step left on its last day and taken up again is due on the day it comes back', () => {
  const input = limitFrom('2026-03-02', workingDays(1), { excluded: [pause('2026-03-03', '2026-03-09')] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-03-09');
  expect(deadlineOf(calendar, { ...input, limit: calendarDays(1) }).lastDayOn).toBe('2026-03-09');
});

test('a same-day promise is not due inside a pause but on the day it ends', () => {
  const input = limitFrom('2026-03-07', workingDays(0), { excluded: [pause('2026-03-08', '2026-03-10')] });

  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-03-10');
});

test('hours start at the instant, end at the instant and move over no weekend', () => {
  const startAt = at('2026-03-06T16:20:00+08:00');

  const deadline = deadlineOf(calendar, limitFrom('2026-03-06', hours(24), { startAt }));

  expect(formatInstant(deadline.breachAt)).toBe('2026-03-07T16:20:00+08:00');
  expect(deadline).toMatchObject({ lastDayOn: '2026-03-07', provisional: false });
});

test('hours that end at midnight have the day before as their last day', () => {
  const startAt = at('2026-03-06T00:00:00+08:00');

  expect(deadlineOf(calendar, limitFrom('2026-03-06', hours(24), { startAt })).lastDayOn).toBe('2026-03-06');
});

test('hours stand still on a paused day', () => {
  const startAt = at('2026-03-06T16:20:00+08:00');
  const excluded = [pause('2026-03-06', '2026-03-08')];

  const deadline = deadlineOf(calendar, limitFrom('2026-03-06', hours(24), { startAt, excluded }));

  expect(formatInstant(deadline.breachAt)).toBe('2026-03-09T16:20:00+08:00');
});

test('hours left on their last day go on when the work comes back', () => {
  const startAt = at('2026-03-05T16:20:00+08:00');
  const excluded = [pause('2026-03-06', '2026-03-09')];

  const deadline = deadlineOf(calendar, limitFrom('2026-03-05', hours(24), { startAt, excluded }));

  expect(formatInstant(deadline.breachAt)).toBe('2026-03-09T16:20:00+08:00');
});

test('overlapping and touching pauses are one, empty ones none', () => {
  const union = unionOf([
    pause('2026-03-16', '2026-03-25'),
    pause('2026-03-10', '2026-03-20'),
    pause('2026-03-25', '2026-03-26'),
    pause('2026-04-01', '2026-04-01'),
    pause('2026-04-02', '2026-04-03'),
  ]);

  expect(union).toEqual([pause('2026-03-10', '2026-03-26'), pause('2026-04-02', '2026-04-03')]);
});

test('the running example: nine of twelve days used on 14 October, three left, the step four days late', () => {
  const excluded = [pause('2026-09-18', '2026-09-30')];
  const today = day('2026-10-14');
  const span = { start: day('2026-09-15'), unit: 'workingDay', excluded } as const;

  expect(countedDays(calendar, { ...span, through: today })).toBe(9);
  expect(remainingDays(calendar, { today, lastDayOn: day('2026-10-19'), unit: 'workingDay', excluded })).toBe(
    3,
  );
  expect(remainingDays(calendar, { today, lastDayOn: day('2026-10-29'), unit: 'workingDay', excluded })).toBe(
    11,
  );
  expect(overdueDays(calendar, { lastDayOn: day('2026-10-09'), today, unit: 'workingDay' })).toBe(4);
});

test('on the last day nothing remains and nothing is overdue; on the Saturday after a Friday still nothing', () => {
  const lastDayOn = day('2026-03-06');

  for (const today of [lastDayOn, day('2026-03-07'), day('2026-03-08')]) {
    expect(remainingDays(calendar, { today, lastDayOn, unit: 'workingDay', excluded: [] })).toBe(0);
    expect(overdueDays(calendar, { lastDayOn, today, unit: 'workingDay' })).toBe(0);
  }
  expect(overdueDays(calendar, { lastDayOn, today: day('2026-03-09'), unit: 'workingDay' })).toBe(1);
  expect(overdueDays(calendar, { lastDayOn, today: day('2026-03-09'), unit: 'calendarDay' })).toBe(3);
});

test('days remain without the paused days still ahead', () => {
  const clock = {
    today: day('2026-03-03'),
    lastDayOn: day('2026-04-10'),
    excluded: [pause('2026-03-10', '2026-03-20')],
  };

  expect(remainingDays(calendar, { ...clock, unit: 'workingDay' })).toBe(19);
  expect(remainingDays(calendar, { ...clock, unit: 'calendarDay' })).toBe(28);
});

test.each<[Limit, boolean, string | null]>([
  [workingDays(20), false, null],
  [workingDays(0), true, null],
  [workingDays(0), false, 'limit-zero'],
  [calendarDays(0), true, 'limit-zero'],
  [workingDays(-1), true, 'limit-negative'],
  [workingDays(1.5), false, 'limit-not-whole'],
  [workingDays(Number.NaN), false, 'limit-not-whole'],
  [{ value: 2, unit: 'year' as 'month' }, false, 'limit-unit-unknown'],
])('the limit %j (zero allowed: %s) has the problem %s', (limit, allowZero, problem) => {
  expect(checkLimit(limit, { allowZero })).toBe(problem);
});

test.each([
  ['a negative limit', limitFrom('2026-03-02', workingDays(-5)), 'limit: limit-negative'],
  ['a limit that is no number', limitFrom('2026-03-02', workingDays(Number.NaN)), 'limit: limit-not-whole'],
  [
    'an extension in another unit',
    limitFrom('2026-03-02', months(3), { extension: workingDays(5) }),
    'extension: 5',
  ],
  [
    'a negative extension',
    limitFrom('2026-03-02', workingDays(3), { extension: workingDays(-1) }),
    'extension: -1',
  ],
  ['hours without an instant', limitFrom('2026-03-02', hours(24)), 'startAt'],
  [
    'hours from another day',
    limitFrom('2026-03-02', hours(24), { startAt: at('2026-03-03T09:00:00+08:00') }),
    'startAt',
  ],
  [
    'a pause that ends before it starts',
    limitFrom('2026-03-02', workingDays(5), { excluded: [pause('2026-03-05', '2026-03-04')] }),
    'excluded',
  ],
  [
    'an impossible start',
    { ...limitFrom('2026-03-02', workingDays(5)), start: '2026-02-30' as ReturnType<typeof day> },
    '2026-02-30',
  ],
])('%s is a fault that names the field', (_what, input, message) => {
  expect(() => deadlineOf(calendar, input)).toThrow(RangeError);
  expect(() => deadlineOf(calendar, input)).toThrow(message);
});

test('days counted through an earlier day are a fault', () => {
  const span = { start: day('2026-03-03'), through: day('2026-03-02'), excluded: [] };

  expect(() => countedDays(calendar, { ...span, unit: 'calendarDay' })).toThrow(RangeError);
  expect(() => countedDays(calendar, { ...span, unit: 'workingDay' })).toThrow(RangeError);
});
