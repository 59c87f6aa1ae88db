import { expect, test } from '@jest/globals';
import { checkCalendar, dayInfo, isWorking, overlay } from '../../../domain/time/calendar.ts';
import type { Calendar, CalendarYear } from '../../../domain/time/calendar.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import type { Day } from '../../../domain/time/day.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import { day, limitFrom, workingDays } from './builders.ts';

const notice2026 = '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）';

function with2026(change: Partial<CalendarYear>): Calendar {
  const year = nationalCalendar.years['2026'];
  if (year === undefined) throw new Error('2026 is published');
  return { ...nationalCalendar, years: { ...nationalCalendar.years, 2026: { ...year, ...change } } };
}

test('the national calendar has no problem and travels in less than 2 KB', () => {
  expect(checkCalendar(nationalCalendar)).toEqual([]);
  expect(new TextEncoder().encode(JSON.stringify(nationalCalendar)).length).toBeLessThan(2048);
  expect(JSON.parse(JSON.stringify(nationalCalendar))).toEqual(nationalCalendar);
});

test('half days of a weekday and of a date are no problem', () => {
  const shorterHours = {
    weekdays: { 5: [['09:00', '12:00']] },
    days: { '2026-09-30': [['09:00', '11:30']] },
  } as const;

  expect(checkCalendar({ ...nationalCalendar, shorterHours })).toEqual([]);
});

test.each([
  ['2026-10-10', { working: true, reason: 'make-up-day', source: notice2026 }],
  ['2026-10-03', { working: false, reason: 'holiday', source: notice2026 }],
  ['2026-10-17', { working: false, reason: 'weekend', source: null }],
  ['2026-10-12', { working: true, reason: 'weekday', source: null }],
  ['2024-02-09', { working: true, reason: 'weekday', source: null }],
])('%s is explained by its notice', (text, expected) => {
  expect(dayInfo(nationalCalendar, day(text))).toEqual({ ...expected, provisional: false });
});

test.each<[string, Calendar, string, string]>([
  ['a worked Monday', with2026({ work: [day('2026-03-02')] }), 'work-not-on-weekend', '2026-03-02'],
  [
    'a reversed span',
    with2026({ off: [[day('2026-10-07'), day('2026-10-01')]] }),
    'off-reversed',
    '2026-10-07..2026-10-01',
  ],
  [
    'a span of another year',
    with2026({ off: [[day('2025-10-01'), day('2025-10-07')]] }),
    'off-outside-year',
    '2025-10-01..2025-10-07',
  ],
  [
    'spans out of order',
    with2026({
      off: [
        [day('2026-10-01'), day('2026-10-07')],
        [day('2026-01-01'), day('2026-01-03')],
      ],
    }),
    'off-out-of-order',
    '2026-01-01..2026-01-03',
  ],
  ['a day both off and worked', with2026({ work: [day('2026-10-03')] }), 'off-and-work', '2026-10-03'],
  [
    'a worked day twice',
    with2026({ work: [day('2026-10-10'), day('2026-10-10')] }),
    'work-out-of-order',
    '2026-10-10',
  ],
  [
    'a worked day of another year',
    with2026({ work: [day('2025-10-11')] }),
    'work-outside-year',
    '2025-10-11',
  ],
  ['a forgotten holiday', with2026({ off: [] }), 'holiday-worked', '2026-10-01'],
  ['an impossible day', with2026({ work: ['2026-02-30' as Day] }), 'day-impossible', '2026-02-30'],
  ['no source', with2026({ source: ' ' }), 'source-missing', '2026'],
  [
    'a year that is none',
    { ...nationalCalendar, years: { next: { source: 'x', off: [], work: [] } } },
    'year-malformed',
    'next',
  ],
  ['no version', { ...nationalCalendar, version: 0 }, 'version-not-whole', '0'],
  ['no opening hours', { ...nationalCalendar, openingHours: [] }, 'opening-hours-missing', ''],
  [
    'opening hours that are none',
    { ...nationalCalendar, openingHours: [['9', '17:00']] },
    'opening-hours-malformed',
    '9-17:00',
  ],
  [
    'closing before opening',
    { ...nationalCalendar, openingHours: [['17:00', '09:00']] },
    'opening-hours-out-of-order',
    '17:00-09:00',
  ],
  [
    'overlapping opening hours',
    {
      ...nationalCalendar,
      openingHours: [
        ['09:00', '13:00'],
        ['12:00', '17:00'],
      ],
    },
    'opening-hours-out-of-order',
    '12:00-17:00',
  ],
  [
    'hours for a weekday that is none',
    { ...nationalCalendar, shorterHours: { weekdays: { 7: [['09:00', '12:00']] } } },
    'shorter-hours-for-no-day',
    '7',
  ],
  [
    'hours for an impossible date',
    { ...nationalCalendar, shorterHours: { days: { '2026-02-30': [['09:00', '12:00']] } } },
    'shorter-hours-for-no-day',
    '2026-02-30',
  ],
  [
    'a half day without any hour',
    { ...nationalCalendar, shorterHours: { weekdays: { 5: [] } } },
    'opening-hours-missing',
    '5',
  ],
  [
    'a half day that closes before it opens',
    { ...nationalCalendar, shorterHours: { days: { '2026-09-30': [['12:00', '09:00']] } } },
    'opening-hours-out-of-order',
    '2026-09-30 12:00-09:00',
  ],
])('a calendar with %s is not published', (_problem, calendar, code, where) => {
  expect(checkCalendar(calendar)).toContainEqual({ code, where });
});

const county = {
  version: 3,
  years: {
    2026: {
      source: '县政府通知',
      off: [
        [day('2026-03-02'), day('2026-03-03')],
        [day('2026-10-10'), day('2026-10-10')],
      ] as const,
      work: [day('2026-03-07'), day('2026-10-07')],
    },
  },
};

test('local exceptions win day by day and name their own notice', () => {
  const local = overlay(nationalCalendar, county);

  expect(dayInfo(local, day('2026-03-02'))).toMatchObject({
    working: false,
    reason: 'holiday',
    source: '县政府通知',
  });
  expect(dayInfo(local, day('2026-10-10'))).toMatchObject({
    working: false,
    reason: 'holiday',
    source: '县政府通知',
  });
  expect(dayInfo(local, day('2026-03-07'))).toMatchObject({
    working: true,
    reason: 'make-up-day',
    source: '县政府通知',
  });
  expect(dayInfo(local, day('2026-10-07'))).toMatchObject({
    working: true,
    reason: 'weekday',
    source: '县政府通知',
  });
  expect(dayInfo(local, day('2026-10-06'))).toMatchObject({ working: false, source: notice2026 });
  expect(isWorking(local, day('2025-10-11'))).toBe(true);
});

test('an overlaid calendar differs from the national only on the local days', () => {
  const local = overlay(nationalCalendar, county);

  expect(local.years['2026']?.off).toContainEqual(['2026-10-01', '2026-10-06']);
  expect(local.years['2026']?.work).not.toContain('2026-10-10');
  expect(local.version).toBe(nationalCalendar.version + county.version);
  expect(checkCalendar(local)).toEqual([]);
  expect(nationalCalendar.years['2026']?.work).toContain('2026-10-10');
});

test('a township over a county keeps the notices of both', () => {
  const township = {
    version: 1,
    years: { 2026: { source: '乡镇通知', off: [[day('2026-03-04'), day('2026-03-04')]] as const, work: [] } },
  };

  const local = overlay(overlay(nationalCalendar, county), township);

  expect(dayInfo(local, day('2026-03-04')).source).toBe('乡镇通知');
  expect(dayInfo(local, day('2026-03-02')).source).toBe('县政府通知');
});

test('a local day off moves the limits of that place only', () => {
  const input = limitFrom('2026-02-27', workingDays(5));

  expect(deadlineOf(nationalCalendar, input).lastDayOn).toBe('2026-03-05');
  expect(deadlineOf(overlay(nationalCalendar, county), input).lastDayOn).toBe('2026-03-07');
});

test.each([
  ['a year without a national notice', { 2027: { source: 'x', off: [], work: [] } }, 'years.2027'],
  [
    'a local day both off and worked',
    {
      2026: {
        source: 'x',
        off: [[day('2026-03-02'), day('2026-03-02')]] as const,
        work: [day('2026-03-02')],
      },
    },
    'off-and-work',
  ],
])('an overlay of %s is refused', (_what, years, message) => {
  expect(() => overlay(nationalCalendar, { version: 1, years })).toThrow(RangeError);
  expect(() => overlay(nationalCalendar, { version: 1, years })).toThrow(message);
});
