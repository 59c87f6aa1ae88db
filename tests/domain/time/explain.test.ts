import { expect, test } from '@jest/globals';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { explain, summarise } from '../../../domain/time/explain.ts';
import { at, calendarDays, hours, limitFrom, months, pause, workingDays } from './builders.ts';

const notice2026 = '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）';
const hearing = pause('2026-09-18', '2026-09-30');
const promise = {
  ...limitFrom('2026-09-15', workingDays(12), { excluded: [hearing] }),
  excludedBy: [{ ...hearing, reason: '听证' }],
};

/** The bar of pages.md §3, one letter a day: start, counted, make-up, weekend, holiday, paused, rolled. */
function barOf(input: Parameters<typeof explain>[1]): string {
  const marks = {
    start: 'S',
    counted: '#',
    'make-up-day': 'M',
    weekend: '.',
    holiday: '-',
    'provisional-holiday': '~',
    excluded: '|',
    rolled: 'R',
  };
  return explain(calendar, input)
    .map((line) => marks[line.reason])
    .join('');
}

test('the promise of the running example reads like the drawn clock', () => {
  expect(barOf(promise)).toBe('S###.|||||---|||-------##M.#####..#');
});

test('one sentence: eight paused days, fourteen of weekends and holidays, the twelfth day is 10-19', () => {
  expect(summarise(explain(calendar, promise))).toEqual({
    start: '2026-09-15',
    lastDayOn: '2026-10-19',
    counted: 12,
    weekends: 4,
    holidays: 10,
    excluded: 8,
    makeUpDays: 1,
    provisional: false,
  });
});

test('each line names the weekday, the number and the notice or pause', () => {
  const lines = new Map(explain(calendar, promise).map((line) => [line.day as string, line]));

  expect(lines.get('2026-09-15')).toMatchObject({ weekday: 2, reason: 'start', counted: null, source: null });
  expect(lines.get('2026-09-18')).toMatchObject({ reason: 'counted', counted: 3 });
  expect(lines.get('2026-09-20')).toMatchObject({
    weekday: 0,
    reason: 'excluded',
    counted: null,
    source: '听证',
  });
  expect(lines.get('2026-09-26')).toMatchObject({ reason: 'holiday', source: notice2026 });
  expect(lines.get('2026-10-10')).toMatchObject({ reason: 'make-up-day', counted: 6, source: notice2026 });
  expect(lines.get('2026-10-19')).toMatchObject({ reason: 'counted', counted: 12, last: true });
});

test('a last day that falls on 国庆 is shown as moved, by the article that moves it', () => {
  const lines = explain(calendar, limitFrom('2026-09-28', calendarDays(7)));

  expect(lines.map(({ day, counted, reason }) => [day.slice(5), counted, reason])).toEqual([
    ['09-28', null, 'start'],
    ['09-29', 1, 'counted'],
    ['09-30', 2, 'counted'],
    ['10-01', 3, 'counted'],
    ['10-02', 4, 'counted'],
    ['10-03', 5, 'counted'],
    ['10-04', 6, 'counted'],
    ['10-05', 7, 'counted'],
    ['10-06', null, 'holiday'],
    ['10-07', null, 'holiday'],
    ['10-08', null, 'rolled'],
  ]);
  expect(lines.at(-1)).toMatchObject({ source: '民法典 第203条第1款', last: true });
});

test('a same-day promise is one line, or moves from a day off', () => {
  expect(barOf(limitFrom('2026-03-02', workingDays(0)))).toBe('S');
  expect(barOf(limitFrom('2026-03-07', workingDays(0)))).toBe('S.R');
  expect(
    barOf(limitFrom('2026-03-07', workingDays(0), { excluded: [pause('2026-03-08', '2026-03-10')] })),
  ).toBe('S.||');
});

test('a pause that begins on the last day is shown as what carries the limit to its end', () => {
  const paused = { excluded: [pause('2026-03-09', '2026-03-12')] };

  expect(barOf(limitFrom('2026-03-02', workingDays(5), paused))).toBe('S####..#|||');
  expect(barOf(limitFrom('2026-03-02', calendarDays(7), paused))).toBe('S#######|||');
  expect(barOf(limitFrom('2026-02-28', calendarDays(8), paused))).toBe('S########R|||');
});

test('calendar days of a pause do not count, weekends in it too', () => {
  expect(
    barOf(limitFrom('2026-03-02', calendarDays(6), { excluded: [pause('2026-03-05', '2026-03-09')] })),
  ).toBe('S###||||###');
});

test('months count their days, hours none', () => {
  const startAt = at('2026-03-05T16:20:00+08:00');

  expect(summarise(explain(calendar, limitFrom('2026-03-16', months(1)))).counted).toBe(31);
  expect(
    explain(calendar, limitFrom('2026-03-05', hours(24), { startAt })).map((line) => line.counted),
  ).toEqual([null, null]);
});

test('days of an unpublished year are marked, and so is the sentence', () => {
  const lines = explain(calendar, limitFrom('2026-12-30', workingDays(3)));

  expect(lines.map((line) => [line.day.slice(5), line.reason, line.provisional])).toEqual([
    ['12-30', 'start', false],
    ['12-31', 'counted', false],
    ['01-01', 'provisional-holiday', true],
    ['01-02', 'weekend', true],
    ['01-03', 'weekend', true],
    ['01-04', 'counted', true],
    ['01-05', 'counted', true],
  ]);
  expect(summarise(lines).provisional).toBe(true);
});

test('a ledger without lines is a fault', () => {
  expect(() => summarise([])).toThrow(RangeError);
});

test('a day off in a pause is named by the first pause that covers it, from the day after its start to its end', () => {
  const [first, second] = [pause('2026-03-03', '2026-03-05'), pause('2026-03-04', '2026-03-06')];
  const lines = explain(calendar, {
    ...limitFrom('2026-03-02', workingDays(3), { excluded: [first, second] }),
    excludedBy: [
      { ...first, reason: '专家评审' },
      { ...second, reason: '检测' },
    ],
  });

  expect(lines.map((line) => [line.day.slice(8), line.source])).toEqual([
    ['02', null],
    ['03', null],
    ['04', '专家评审'],
    ['05', '专家评审'],
    ['06', '检测'],
    ['07', null],
    ['08', null],
    ['09', null],
    ['10', null],
  ]);
});

test('a start in an unpublished year makes nothing provisional unless it is the last day itself', () => {
  const { 2026: published } = calendar.years;
  const only2026 = { ...calendar, years: published === undefined ? {} : { 2026: published } };
  const startOnly = explain(only2026, limitFrom('2025-12-31', workingDays(1)));

  expect(startOnly.map((line) => line.provisional)).toEqual([true, false, false, false, false]);
  expect(summarise(startOnly)).toMatchObject({ provisional: false, counted: 1, holidays: 3, weekends: 0 });
  expect(summarise(explain(calendar, limitFrom('2027-03-08', workingDays(0))))).toMatchObject({
    provisional: true,
    counted: 0,
  });
  expect(summarise(explain(calendar, limitFrom('2026-12-31', workingDays(1))))).toMatchObject({
    holidays: 1,
    weekends: 2,
    provisional: true,
  });
  expect(() => summarise([])).toThrow('lines: a ledger has at least its first day');
});
