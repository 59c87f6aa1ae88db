/** 为什么是这一天: what the lines of a clock say of days that do not count. */
import { expect, test } from '@jest/globals';
import type { Clock } from '../../../domain/case/clock.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import { endOfDay } from '../../../domain/time/instant.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { act, at, calendar, play } from '../builders.ts';
import { acceptedCase, clockNamed, reviewedCase } from './side-road-cases.ts';

test('days on which the case was at another step are out, and said to be so', () => {
  const returned = play(
    reviewedCase(),
    act('completeStep', at('2026-03-03 11:00'), { step: 'material-review', siteVisit: false }),
    act('returnStep', at('2026-03-05 11:00'), { to: 'material-review', reasonId: 'r' }),
  );
  const clock = clocksOf(returned, calendar).find(({ stepId }) => stepId === 'material-review') as Clock;

  // Two days from Monday 03-02: Tuesday was used, 03-04 and 03-05 were elsewhere, Friday 03-06 is the second.
  expect(explainClock(clock, calendar).map(({ day, counted, source }) => [day, counted, source])).toEqual([
    ['2026-03-02', null, null],
    ['2026-03-03', 1, null],
    ['2026-03-04', null, 'other-step'],
    ['2026-03-05', null, 'other-step'],
    ['2026-03-06', 2, null],
  ]);
});

/** settled.md 27: a limit that a new notice brings nearer ends no earlier than the working day after the publication. */
test('days that a limit keeps although a new notice would end it earlier follow the counted ones, one by one', () => {
  const facts = acceptedCase().clocks.map((clock) =>
    clock.clock === 'promised' ? { ...clock, notBefore: endOfDay(parseDay('2026-03-16')) } : clock,
  );
  const held = clockNamed({ ...acceptedCase(), clocks: facts }, 'promised') as Clock;
  const lines = explainClock(held, calendar);
  const day = (of: string, counted: number | null, last: boolean) => ({ day: of, counted, last });

  // Eight working days after 03-02 end on Thursday 03-12; 13 to 16 are kept.
  expect(lines.slice(-6).map((line) => ({ day: line.day, counted: line.counted, last: line.last }))).toEqual([
    ...[day('2026-03-11', 7, false), day('2026-03-12', 8, false)],
    ...[day('2026-03-13', null, false), day('2026-03-14', null, false)],
    ...[day('2026-03-15', null, false), day('2026-03-16', null, true)],
  ]);
  expect(lines[0]?.day).toBe('2026-03-02');
  expect(new Set(lines.slice(-4).map(({ source }) => source))).toEqual(
    new Set(['放假安排改动使期限提前：不早于公布后次一工作日24:00届满']),
  );
});
