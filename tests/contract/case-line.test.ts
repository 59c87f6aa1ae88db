import { expect, test } from '@jest/globals';
import { caseLine } from '../../api/present/case-line.ts';
import { givenWhy } from '../../api/present/given-why.ts';
import { clockSummary } from '../../api/present/clock-view.ts';
import { APPLICANTS_CLOCKS, CLOCK_NAMES } from '../../domain/case/clock.ts';
import type { Clock, ClockName } from '../../domain/case/clock.ts';
import { passedRule } from '../../domain/supervision/profile.ts';
import { parseDay } from '../../domain/time/day.ts';
import { nationalCalendar as calendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CaseRow } from '../../prisma/case-line.ts';
import { reviewedCase } from '../domain/case/side-road-cases.ts';

const at = (text: string) => parseInstant(`${text}:00+08:00`);

/** 补办 within 24 hours of emergency work that began on 1 March at 20:00. */
const makeUp = {
  ...{ clockId: 'make-up/1', clock: 'make-up', stepId: null, state: 'running', provisional: false },
  ...{ startOn: parseDay('2026-03-01'), lastDayOn: parseDay('2026-03-02'), excluded: [], pauses: [] },
  ...{ limit: { value: 24, unit: 'hour' }, extension: null, stoppedAt: null, breachedAt: null },
  ...{ breachAt: at('2026-03-02T20:00'), lateAt: at('2026-03-02T20:00') },
} as unknown as Clock;

const hours = (now: string, stoppedAt: string | null = null) => {
  const clock = { ...makeUp, stoppedAt: stoppedAt === null ? null : at(stoppedAt) };
  const reading = {
    state: 'received',
    stepName: null,
    basis: '',
    calendar,
    card: null,
    now: at(now),
  } as const;
  const { elapsed, remaining, overdue } = clockSummary(clock, reading);
  return { elapsed, remaining, overdue };
};

test('a limit in hours is shown in hours, not in days', () => {
  expect(hours('2026-03-02T09:00')).toEqual({ elapsed: 13, remaining: 11, overdue: 0 });
  expect(hours('2026-03-03T09:30')).toEqual({ elapsed: 37, remaining: 0, overdue: 13 });
  expect(hours('2026-03-05T09:00', '2026-03-02T09:00')).toEqual({ elapsed: 13, remaining: 11, overdue: 0 });
});

test('the cashier waits for the fee, not for the limit of whoever makes the certificate', () => {
  const row = {
    ...{ caseNo: 'N', state: 'granted', stepId: 'payment', stepName: '缴费', whyType: 'granted' },
    ...{ whyAt: at('2026-03-02T09:00'), now: at('2026-03-02T09:00'), clock: makeUp },
    cards: [],
  } as unknown as CaseRow;
  const line = (stepId: string) =>
    caseLine({ ...row, stepId }, { calendar, language: 'zh', audience: 'staff', rank: 'A' });

  expect(line('payment')).toMatchObject({ clock: null, why: '已准予，等缴费' });
  expect(line('issue')).toMatchObject({ clock: { clockId: 'make-up/1' }, why: '已准予，待制证' });
});

test('of a step that was given away its post reads to whom and for whom the limit runs, and he that it is his', () => {
  const given = { givenTo: 'P1', givenToName: '测试乙10', givenAt: at('2026-03-02T12:00') };
  const why = (personId: string, language: 'zh' | 'en' = 'zh') => givenWhy(given, { personId, language }).why;

  expect(why('P2')).toBe('3月2日已转给 测试乙10 办，时限仍算本岗');
  expect(why('P2', 'en')).toBe('given to 测试乙10 on 2026-03-02; the limit is still this post’s');
  expect(why('P1')).toBe('转给你办');
  const none = { givenTo: null, givenToName: null, givenAt: null };
  expect(givenWhy(none, { personId: 'P1', language: 'zh' })).toEqual({});
});

const summaryAt = (now: Instant, clock: Clock, card: 'yellow' | 'red' | null = null) =>
  clockSummary(clock, { state: 'under-review', stepName: null, basis: '', calendar, card, now });

test('a passed limit is yellow or red where it gives a card, late in plain words where it gives none', () => {
  const toneOf = (name: ClockName) => {
    const passed = { ...makeUp, clock: name, limit: { value: 1, unit: 'workingDay' } } as Clock;
    const now = at('2026-03-09T09:00');
    return summaryAt(now, passed).tone;
  };
  const theirs = new Set<string>(APPLICANTS_CLOCKS);

  for (const name of CLOCK_NAMES) {
    const level = passedRule(reviewedCase(), name, { version: 1, profile: 'STD', off: [] })?.level;
    const expected = level === undefined ? 'breached' : `breached-${level}`;
    expect([name, toneOf(name)]).toEqual([name, theirs.has(name) ? 'theirs' : expected]);
  }
});

const JUDGED = at('2026-03-03T00:00');
const STEP = {
  ...{ ...makeUp, clock: 'step', stepId: 'audit', limit: { value: 1, unit: 'workingDay' } },
  ...{ breachAt: JUDGED, lateAt: JUDGED },
} as Clock;

test.each([
  { what: 'not yet judged: of its kind', clock: {}, card: null, tone: 'breached-yellow', mark: 'yellow' },
  {
    what: 'its card',
    clock: { breachedAt: JUDGED },
    card: 'yellow',
    tone: 'breached-yellow',
    mark: 'yellow',
  },
  {
    what: 'its card was raised',
    clock: { breachedAt: JUDGED },
    card: 'red',
    tone: 'breached-red',
    mark: 'red',
  },
  { what: 'none, or taken back', clock: { breachedAt: JUDGED }, card: null, tone: 'breached', mark: null },
  {
    what: 'ended late, raised',
    clock: { breachedAt: JUDGED, stoppedAt: at('2026-03-04T10:00') },
    card: 'red',
    tone: 'stopped-late',
    mark: 'red',
  },
  {
    what: 'ended in time though warned of by a card',
    clock: { stoppedAt: at('2026-03-02T10:00') },
    card: 'yellow',
    tone: 'stopped-in-time',
    mark: null,
  },
] as const)('the mark of a late clock is that of its card: $what', ({ clock, card, tone, mark }) => {
  expect(summaryAt(at('2026-03-09T09:00'), { ...STEP, ...clock }, card)).toMatchObject({ tone, card: mark });
});
