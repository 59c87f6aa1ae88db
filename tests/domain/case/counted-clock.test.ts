import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { deadlineOfFacts } from '../../../domain/case/deadline-of-clock.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { at, calendar, received } from '../builders.ts';
import { acceptedCase } from './side-road-cases.ts';

/** Twenty working days from Monday 2026-03-02, its promise of eight: the facts of both clocks stay the same objects. */
const state = acceptedCase();
const lastDays = (of: CaseState, by: Calendar = calendar) =>
  Object.fromEntries(clocksOf(of, by).map(({ clock, lastDayOn }) => [clock, lastDayOn]));

test('what was counted before is what its facts give now', () => {
  for (const each of [received(at('2026-03-02 09:00')), state]) {
    const clocks = clocksOf({ ...each, seq: each.seq + 1 }, calendar);
    expect(clocks).not.toHaveLength(0);
    for (const clock of clocks) {
      const { lastDayOn, breachAt, lateAt } = clock;
      expect(deadlineOfFacts(each, clock, calendar)).toMatchObject({ lastDayOn, breachAt, lateAt });
    }
  }
});

describe('a clock is counted once, and anew when anything that bears on it has changed', () => {
  test('an event that leaves it alone leaves its days alone', () => {
    expect(lastDays(state)).toMatchObject({ statutory: '2026-03-30', promised: '2026-03-12' });
    expect(lastDays({ ...state, seq: state.seq + 1 })).toEqual(lastDays(state));
  });

  test('another calendar', () => {
    const day = parseDay('2026-03-11');
    const year = calendar.years['2026'];
    if (year === undefined) throw new Error('2026 is not published');
    const off: Calendar = {
      ...calendar,
      version: calendar.version + 1,
      years: { ...calendar.years, 2026: { ...year, off: [...year.off, [day, day]] } },
    };

    expect(lastDays(state, off)).toMatchObject({ statutory: '2026-03-31', promised: '2026-03-13' });
    expect(lastDays(state)).toMatchObject({ statutory: '2026-03-30', promised: '2026-03-12' });
  });

  test('another choice of the city', () => {
    const plan = { ...state.plan, policy: { startDay: 'INCLUDE_START_IF_BEFORE_NOON' } as const };

    expect(lastDays({ ...state, plan })).toMatchObject({ statutory: '2026-03-30', promised: '2026-03-11' });
    expect(lastDays(state)).toMatchObject({ promised: '2026-03-12' });
  });

  test('another way in: only at the window what comes after closing time may count as of the next day', () => {
    const late = received(at('2026-03-02 19:00'));
    const plan = { ...late.plan, policy: { afterHours: 'NEXT_WORKING_DAY' } as const };

    expect(lastDays({ ...late, plan })).toMatchObject({ acceptance: '2026-03-09' });
    expect(lastDays({ ...late, plan, channel: 'window' })).toMatchObject({ acceptance: '2026-03-10' });
    expect(lastDays({ ...late, plan })).toMatchObject({ acceptance: '2026-03-09' });
  });

  test('a pause, and its end', () => {
    const excluded = { after: parseDay('2026-03-03'), through: parseDay('2026-03-05') };
    const clocks = state.clocks.map((facts) => ({ ...facts, excluded: [excluded] }));

    expect(lastDays({ ...state, clocks })).toMatchObject({ statutory: '2026-04-01', promised: '2026-03-16' });
    expect(lastDays(state)).toMatchObject({ statutory: '2026-03-30', promised: '2026-03-12' });
  });
});
