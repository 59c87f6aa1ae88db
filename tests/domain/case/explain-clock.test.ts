/** 为什么是这一天: what the lines of a clock say of days that do not count. */
import { expect, test } from '@jest/globals';
import type { Clock } from '../../../domain/case/clock.ts';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { endOfDay } from '../../../domain/time/instant.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { act, at, calendar, play } from '../builders.ts';
import { acceptedCase, reviewedCase } from './side-road-cases.ts';

function theClock(state: CaseState, clockId: string): Clock {
  const clock = clocksOf(state, calendar).find((candidate) => candidate.clockId === clockId);
  if (clock === undefined) throw new Error(`no clock ${clockId}`);
  return clock;
}

test('days on which the case was at another step are out, and said to be so', () => {
  const returned = play(
    reviewedCase(),
    act('completeStep', at('2026-03-03 11:00'), { step: 'material-review', siteVisit: false }),
    act('returnStep', at('2026-03-05 11:00'), { to: 'material-review', reasonId: 'r' }),
  );
  const lines = explainClock(theClock(returned, 'step/material-review'), calendar);

  // Two days from Monday 03-02: Tuesday was used, 03-04 and 03-05 were elsewhere, Friday 03-06 is the second.
  expect(lines.map(({ day, counted, source }) => [day, counted, source])).toEqual([
    ['2026-03-02', null, null],
    ['2026-03-03', 1, null],
    ['2026-03-04', null, 'other-step'],
    ['2026-03-05', null, 'other-step'],
    ['2026-03-06', 2, null],
  ]);
});

/**
 * settled.md 27: a limit that a new notice brings nearer ends no earlier than the working day after the publication. Eight
 * working days after 03-02 end on Thursday 03-12; the promise keeps 03-16, the statute (03-30 by itself) 04-01.
 */
const learned = (): CaseState => {
  const move = (clockId: string, from: string, to: string) => ({
    ...{ clockId, from: parseDay(from), to: parseDay(to) },
    notBefore: endOfDay(parseDay(to)),
  });
  const moves = [
    move('statutory/1', '2026-04-03', '2026-04-01'),
    move('promised/1', '2026-03-18', '2026-03-16'),
  ];
  return evolve(acceptedCase(), {
    by: null,
    event: {
      ...{ type: 'deadlinesRecomputed', at: at('2026-03-13 15:00'), fromVersion: 1, toVersion: 2 },
      moves,
    },
  });
};

test('each limit keeps the day that was its own, and the others are as they are', () => {
  expect(theClock(learned(), 'promised/1').lastDayOn).toBe('2026-03-16');
  expect(theClock(learned(), 'statutory/1').lastDayOn).toBe('2026-04-01');
  expect(theClock(learned(), 'step/material-review').lastDayOn).toBe('2026-03-04');
});

test('the days it keeps follow the counted ones, one by one, and its sentence says why', () => {
  const held = theClock(learned(), 'promised/1');
  const lines = explainClock(held, calendar);
  const day = (of: string, counted: number | null, last: boolean) => ({ day: of, counted, last });

  expect(lines[0]?.day).toBe('2026-03-02');
  expect(lines.slice(-6).map((line) => ({ day: line.day, counted: line.counted, last: line.last }))).toEqual([
    ...[day('2026-03-11', 7, false), day('2026-03-12', 8, false)],
    ...[day('2026-03-13', null, false), day('2026-03-14', null, false)],
    ...[day('2026-03-15', null, false), day('2026-03-16', null, true)],
  ]);
  expect(new Set(lines.slice(-4).map(({ source }) => source))).toEqual(
    new Set(['放假安排改动使期限提前：不早于公布后次一工作日24:00届满']),
  );
  const { zh, en } = sentenceOfClock(held, learned(), calendar);
  expect(zh).toContain('（放假安排改动使期限提前，不早于公布后次一工作日届满）');
  expect(en).toContain(
    '(a new holiday notice brought it nearer; it does not end before the working day after',
  );
});
