import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { openMatter } from '../../../domain/supervision/matter-evolve.ts';
import { evolveMatter } from '../../../domain/supervision/matter-evolve.ts';
import { answerDueOn, nextRung } from '../../../domain/supervision/matter-ladder.ts';
import { recomputeMatter } from '../../../domain/supervision/matter-recompute.ts';
import { recompute } from '../../../domain/supervision/recompute.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nextWorkingDay } from '../../../domain/time/counting.ts';
import { addDays, parseDay } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { dayOf, endOfDay, startOfDay, toInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { act, at, calendar, paper, play, received, staff } from '../builders.ts';

/** The notice in force says that a whole week is off; the one that comes works it after all. */
const week = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map(parseDay);
const before = withOff(week, { version: 2 });

test('a limit that a new notice brings nearer ends at 24:00 of the working day after the publication', () => {
  const after = published(calendar, at('2026-03-12 15:00'));
  const state = accepted();

  const { state: learned, moves } = learn(state, { from: before, to: after });

  // The week counts after all: both dates lie far behind the protected day.
  expect(moves).toContainEqual({ clockId: 'statutory/1', from: '2026-04-07', to: '2026-03-30' });
  // The first review step ended on 2026-03-04 under both, so nothing moves.
  expect(moves.map(({ clockId }) => clockId)).not.toContain('step/material-review');
  expect(endOf(learned, after, 'statutory/1')).toBe(at('2026-03-31 00:00'));
});

test('one that would end before that day keeps it, in its dates, its days and its sentence', () => {
  const after = published(calendar, at('2026-03-13 15:00'));

  const { state, moves } = learn(accepted(), { from: before, to: after });

  // Promise of 8 working days: 2026-03-19 under the old notice, 2026-03-12 under the new, Monday 16 by the rule.
  const notBefore = at('2026-03-17 00:00');
  expect(moves).toContainEqual({ clockId: 'promised/1', from: '2026-03-19', to: '2026-03-16', notBefore });
  const clock = clockNamed(state, after, 'promised/1');
  expect(clock).toMatchObject({ lastDayOn: '2026-03-16', breachAt: notBefore, lateAt: notBefore });
  const lines = explainClock(clock, after);
  expect(lines.at(-1)).toMatchObject({ day: '2026-03-16', last: true, counted: null });
  expect(lines.filter(({ last }) => last)).toHaveLength(1);
  expect(sentenceOfClock(clock, state, after).zh).toContain('不早于公布后次一工作日届满');
  expect(breachesUntil(state, after, at('2026-03-16 23:59'))).not.toContain('promised/1');
  expect(breachesUntil(state, after, notBefore)).toContain('promised/1');
});

test('one that would have ended sooner under the old notice is not given more than that', () => {
  const short = withOff(week.slice(3, 4), { version: 2 }); // 2026-03-12 off: the promise ends on the 13th
  const after = published(calendar, at('2026-03-13 09:00'));

  const { moves } = learn(accepted(), { from: short, to: after });

  expect(moves).toContainEqual({
    clockId: 'promised/1',
    from: '2026-03-13',
    to: '2026-03-13',
    notBefore: at('2026-03-14 00:00'),
  });
});

test('a breach that stands is not taken back because a new notice makes it older', () => {
  const short = withOff(week.slice(3, 4), { version: 2 });
  const late = passTime(accepted(), { calendar: short, until: at('2026-03-14 00:00') }).state;
  const after = published(calendar, at('2026-03-14 09:00'));

  const events = recompute(late, { from: short, to: after, at: at('2026-03-14 09:00') });

  expect(events.map(({ type }) => type)).not.toContain('breachCancelled');
});

test('a practice case counts from the publication in its own time', () => {
  const offset = 30 * 86_400_000;
  const state = { ...accepted(), clockOffsetMs: -offset };
  const after = published(calendar, toInstant(at('2026-03-13 15:00') + offset));

  const { moves } = learn(state, { from: before, to: after });

  expect(moves).toContainEqual(
    expect.objectContaining({ clockId: 'promised/1', notBefore: at('2026-03-17 00:00') }),
  );
});

test('a calendar that came with the program brings dates nearer without that day, as it always did', () => {
  const { moves } = learn(accepted(), { from: before, to: { ...calendar, version: 3 } });

  expect(moves).toContainEqual({ clockId: 'promised/1', from: '2026-03-19', to: '2026-03-12' });
});

test('who must answer a card keeps that day too, and the next rung waits for it', () => {
  const card = { cardKey: 'K', clockId: 'promised/1', level: 'yellow', threshold: 'passed' } as const;
  const opened = openMatter({
    ...{ matterId: 'card/K', kind: 'card', caseNo: 'C1', unitId: 'unit', card, practice: false },
    ...{ openedAt: at('2026-03-06 00:00'), clockOffsetMs: 0, calendarVersion: 2 },
  });
  const after = published(calendar, at('2026-03-10 15:00'));

  const event = recomputeMatter(opened, { from: before, to: after, at: at('2026-03-10 16:00') });

  expect(event).toMatchObject({ fromVersion: 2, toVersion: 3 });
  expect('moves' in event ? event.moves : []).toEqual([
    { rung: 'raise', from: '2026-03-17', to: '2026-03-11', notBefore: at('2026-03-12 00:00') },
  ]);
  const learned = evolveMatter(opened, { by: null, event });
  expect(answerDueOn(learned, after)).toBe('2026-03-11');
  expect(nextRung(learned, after)).toEqual({ rung: 'raise', at: at('2026-03-12 00:00') });
  expect(learned.calendarVersion).toBe(3);
});

/** A day of March or April 2026 that both notices may make a day off. */
const anyDay = fc.integer({ min: 0, max: 45 }).map((n) => addDays(parseDay('2026-03-03'), n));
const someDays = fc.uniqueArray(anyDay, { maxLength: 12 });

test('no publication makes a limit end before 24:00 of the working day after it, nor later than either notice', () => {
  fc.assert(
    fc.property(someDays, someDays, anyDay, fc.integer({ min: 0, max: 1439 }), (old, fresh, day, minutes) => {
      const publishedAt = toInstant(startOfDay(day) + minutes * 60_000);
      const from = withOff(old, { version: 2 });
      const to = published(withOff(fresh, { version: 2 }), publishedAt);
      const earliest = endOfDay(nextWorkingDay(to, dayOf(publishedAt)));
      const state = accepted();

      const { state: learned } = learn(state, { from, to });

      for (const { clockId, stoppedAt } of state.clocks) {
        if (stoppedAt !== null) continue;
        const [was, plain, now] = [
          endOf(state, from, clockId),
          endOf(state, to, clockId),
          endOf(learned, to, clockId),
        ];
        if (now < was) expect(now).toBeGreaterThanOrEqual(Math.min(was, earliest));
        expect(now).toBeGreaterThanOrEqual(plain);
        expect(now).toBeLessThanOrEqual(Math.max(was, plain));
        const clock = clockNamed(learned, to, clockId);
        expect(dayOf(toInstant(clock.breachAt - 1))).toBe(clock.lastDayOn);
        expect(clock.lateAt).toBeGreaterThanOrEqual(clock.breachAt);
      }
    }),
    { numRuns: 300 },
  );
});

test('two publications after one another never take back the day that the first gave', () => {
  fc.assert(
    fc.property(someDays, someDays, someDays, (first, second, third) => {
      const [one, two] = [at('2026-03-05 10:00'), at('2026-03-06 10:00')];
      const from = withOff(first, { version: 2 });
      const middle = published(withOff(second, { version: 2 }), one);
      const last = published({ ...withOff(third, { version: 3 }) }, two);

      const once = learn(accepted(), { from, to: middle }).state;
      const twice = learn(once, { from: middle, to: last }).state;

      for (const { clockId } of once.clocks.filter(({ stoppedAt }) => stoppedAt === null)) {
        const [was, now] = [endOf(once, middle, clockId), endOf(twice, last, clockId)];
        const earliest = endOfDay(nextWorkingDay(last, dayOf(two)));
        if (now < was) expect(now).toBeGreaterThanOrEqual(Math.min(was, earliest));
      }
    }),
    { numRuns: 150 },
  );
});

function accepted(): CaseState {
  return play(
    received(at('2026-03-02 09:00')),
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('window')),
  );
}

/** The next version of a calendar, published at that instant. */
function published(of: Calendar, publishedAt: Instant): Calendar {
  return { ...of, version: Math.max(of.version, 2) + 1, publishedAt };
}

function withOff(days: readonly Day[], { version }: { version: number }): Calendar {
  const year = calendar.years['2026'];
  if (year === undefined) throw new Error('2026 is published');
  const off = [...year.off, ...days.map((day) => [day, day] as const)];
  return { ...calendar, version, years: { ...calendar.years, 2026: { ...year, off } } };
}

function learn(state: CaseState, { from, to }: { from: Calendar; to: Calendar }) {
  const [first, ...rest] = recompute(state, { from, to, at: toInstant(to.publishedAt ?? 0) });
  if (first?.type !== 'deadlinesRecomputed') throw new Error('the first event says what moved');
  const events = [first, ...rest];
  const learned = events.reduce((next, event) => evolve(next, { by: null, event }), state);
  return { state: learned, moves: first.moves };
}

function clockNamed(state: CaseState, by: Calendar, clockId: string) {
  const clock = clocksOf(state, by).find((candidate) => candidate.clockId === clockId);
  if (clock === undefined) throw new Error(`no clock ${clockId}`);
  return clock;
}

const endOf = (state: CaseState, by: Calendar, clockId: string): Instant =>
  clockNamed(state, by, clockId).breachAt;

function breachesUntil(state: CaseState, by: Calendar, until: Instant): string[] {
  const { events } = passTime(state, { calendar: by, until });
  return events.flatMap((event) => (event.type === 'clockBreached' ? [event.clockId] : []));
}
