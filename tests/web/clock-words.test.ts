import { expect, test } from '@jest/globals';
import type { ClockView } from '../../contract/shapes.ts';
import { clockSentence, clockTitle, endOfClock } from '../../web/src/components/clock-words.ts';
import { clockOf } from './clock-of.ts';
import { speak } from './speak.ts';

const now = '2026-10-14T09:00:00+08:00';
const zh = await speak('zh-CN');
const en = await speak('en');
const say = (changes: Partial<ClockView>, t = zh): string =>
  clockSentence({ t, clock: clockOf(changes), now, reader: 'applicant' });

test.each<[Partial<ClockView>, string]>([
  [{}, '还剩 3 个工作日（10月19日 24:00 前）'],
  [{ tone: 'due-today', remaining: 0 }, '今天到期（24:00 前）'],
  [{ tone: 'paused', remaining: 9 }, '已暂停，还剩 9 个工作日'],
  [
    { tone: 'breached-yellow', overdue: 4, lastDayOn: '2026-10-09' },
    '已超 4 个工作日（应在 10月9日 24:00 前）',
  ],
  [{ tone: 'breached-red', overdue: 0 }, '已超期，不足 1 个工作日（应在 10月19日 24:00 前）'],
  [{ tone: 'stopped-in-time', stoppedAt: now }, '第 9 个工作日办结'],
  [{ tone: 'stopped-late', stoppedAt: now, overdue: 2 }, '办结，超 2 个工作日'],
  [{ clock: 'correction', tone: 'theirs', remaining: 6 }, '等您补正，还剩 6 个工作日（10月19日 24:00 前）'],
  [{ limit: { value: 1, unit: 'month' }, remaining: 2 }, '还剩 2 天（自然日，10月19日 24:00 前）'],
  [
    { provisional: true, remaining: 9, lastDayOn: '2027-01-08' },
    '暂定 · 还剩 9 个工作日（2027年1月8日 24:00 前），待公布 2027 年放假安排',
  ],
])('a clock %j reads “%s”', (changes, sentence) => {
  expect(say(changes)).toBe(sentence);
});

test('English counts one day as one day', () => {
  expect(say({ remaining: 1 }, en)).toBe('1 working day left (until 24:00, 19 Oct)');
});

test('a step is called by its own name, an extension is named', () => {
  expect(
    clockTitle(zh, clockOf({ clock: 'step', stepName: '决定', limit: { value: 2, unit: 'workingDay' } })),
  ).toBe('环节“决定” 2 个工作日');
  expect(clockTitle(zh, clockOf({ extension: { value: 10, unit: 'workingDay' } }))).toBe(
    '承诺 12 个工作日，延期 10 个工作日',
  );
});

test('no day at all is the working day itself (即办件)', () => {
  const instant = clockOf({ limit: { value: 0, unit: 'workingDay' } });

  expect(clockTitle(zh, instant)).toBe('承诺 当个工作日');
  expect(clockTitle(en, instant)).toBe('Promised limit, the same working day');
});

test('a period of the applicant waits for them, and once passed says so without blame', () => {
  const makeUp = { clock: 'make-up', tone: 'theirs', limit: { value: 24, unit: 'hour' } } as const;
  const passed = {
    clock: 'supplement',
    tone: 'theirs',
    state: 'breached',
    remaining: 0,
    overdue: 2,
  } as const;

  expect(say({ ...makeUp, remaining: 0 })).toMatch(/^等您办理，还剩 0 小时（10月\d+日 .+ 前）$/);
  expect(say(passed)).toBe('等您办理，已超 2 个工作日（应在 10月19日 24:00 前）');
  expect(say({ ...passed, clock: 'correction' })).toBe('等您补正，已超 2 个工作日（应在 10月19日 24:00 前）');
});

test('a limit in hours, or one that ends with the opening hours, is said with its hour and never with 24:00', () => {
  const ends = { lastDayOn: '2026-10-14', breachAt: '2026-10-14T20:00:00+08:00' };
  const hours = { ...ends, limit: { value: 24, unit: 'hour' } } as const;

  expect(say({ ...hours, remaining: 11 })).toBe('还剩 11 小时（10月14日 20:00 前）');
  expect(say({ ...hours, tone: 'breached-yellow', overdue: 2 })).toBe(
    '已超 2 小时（应在 10月14日 20:00 前）',
  );
  expect(say({ ...ends, tone: 'due-today', remaining: 0 })).toBe('今天到期（20:00 前）');
  expect(endOfClock(hours)).toBe('20:00');
  expect(endOfClock(clockOf())).toBe('24:00');
});
