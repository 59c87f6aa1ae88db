import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWorking, overlay } from '../../../domain/time/calendar.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar as calendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addWorkingDays, countWorkingDays, workingDayBefore } from '../../../domain/time/counting.ts';
import { addDays, addMonths, daysBetween } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { explain, summarise } from '../../../domain/time/explain.ts';
import { endOfDay } from '../../../domain/time/instant.ts';
import { countedDays, deadlineOf, remainingDays, unionOf } from '../../../domain/time/limit.ts';
import type { DeadlineInput, Interval, Limit } from '../../../domain/time/limit.ts';
import { day, pause } from './builders.ts';

const daysOf2024To2026 = Array.from({ length: 1000 }, (_, n) => addDays(day('2024-01-01'), n));
const aDay = fc.constantFrom(...daysOf2024To2026);
const aLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ value: fc.integer({ min: 0, max: 45 }), unit: fc.constant('workingDay' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 45 }), unit: fc.constant('calendarDay' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 3 }), unit: fc.constant('month' as const) }),
);
const somePauses = fc.array(fc.tuple(fc.integer({ min: -10, max: 90 }), fc.integer({ min: 0, max: 20 })), {
  maxLength: 4,
});
const anInput: fc.Arbitrary<DeadlineInput> = fc
  .record({
    start: aDay,
    limit: aLimit,
    more: fc.option(fc.integer({ min: 0, max: 15 })),
    pauses: somePauses,
  })
  .map(({ start, limit, more, pauses }) => ({
    start,
    limit,
    extension: more === null ? null : { value: limit.unit === 'month' ? more % 3 : more, unit: limit.unit },
    excluded: pauses.map(([from, length]) => pause(addDays(start, from), addDays(start, from + length))),
  }));

const isPaused = (excluded: readonly Interval[], d: Day) =>
  excluded.some(({ after, through }) => after < d && d <= through);

/** The law read aloud: walk day by day, count what counts; then no day off and no pause begun in time ends it. */
function slowLastDay({ start, limit, extension, excluded }: DeadlineInput): Day {
  const total = limit.value + (extension?.value ?? 0);
  const target = limit.unit === 'month' ? daysBetween({ from: start, to: addMonths(start, total) }) : total;
  let d = start;
  for (let counted = 0; counted < target;) {
    d = addDays(d, 1);
    const counts = limit.unit === 'workingDay' ? isWorking(calendar, d) : true;
    if (counts && !isPaused(excluded, d)) counted += 1;
  }
  for (;;) {
    while (!isWorking(calendar, d)) d = addDays(d, 1);
    const running = excluded.find(({ after, through }) => after <= d && d < through);
    if (running === undefined) return d;
    d = running.through;
  }
}

test('the last day is the one found by walking the days one by one', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      expect(deadlineOf(calendar, input).lastDayOn).toBe(slowLastDay(input));
    }),
    { numRuns: 2000 },
  );
});

test('the last day is a working day, and the act is late from its 24:00 on', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { lastDayOn, breachAt, certainOn, lateAt } = deadlineOf(calendar, input);

      expect(isWorking(calendar, lastDayOn)).toBe(true);
      expect(breachAt).toBe(endOfDay(lastDayOn));
      expect(certainOn >= lastDayOn && lateAt >= breachAt).toBe(true);
    }),
  );
});

test('the explanation ends on the last day and its numbers end with the limit', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const deadline = deadlineOf(calendar, input);
      const lines = explain(calendar, input);
      const ordinals = lines.flatMap((line) => line.counted ?? []);

      expect(lines).toHaveLength(daysBetween({ from: input.start, to: deadline.lastDayOn }) + 1);
      expect(lines.filter((line) => line.last).map((line) => line.day)).toEqual([deadline.lastDayOn]);
      expect(ordinals).toEqual(ordinals.map((_, n) => n + 1));
      if (input.limit.unit !== 'month')
        expect(ordinals).toHaveLength(input.limit.value + (input.extension?.value ?? 0));
      expect(summarise(lines).provisional).toBe(deadline.provisional);
    }),
  );
});

test('where the last day is a counted one, counted and remaining days together are the limit all the way', () => {
  fc.assert(
    fc.property(anInput, fc.nat(), (input, n) => {
      const { start, limit, excluded } = {
        ...input,
        limit: { value: input.limit.value + 1, unit: 'workingDay' } as const,
      };
      const { lastDayOn } = deadlineOf(calendar, { start, limit, excluded });
      fc.pre(explain(calendar, { start, limit, excluded }).at(-1)?.counted === limit.value);
      const today = addDays(start, n % (daysBetween({ from: start, to: lastDayOn }) + 1));

      const counted = countedDays(calendar, { start, through: today, unit: 'workingDay', excluded });
      const remaining = remainingDays(calendar, { today, lastDayOn, unit: 'workingDay', excluded });

      expect(counted + remaining).toBe(limit.value);
    }),
  );
});

test('adding and counting working days undo each other', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 600 }), (start, n) => {
      const end = addWorkingDays(calendar, start, n);

      expect(countWorkingDays(calendar, { after: start, through: end })).toBe(n);
      expect(countWorkingDays(calendar, { after: start, through: addDays(end, -1) })).toBe(n - 1);
      if (isWorking(calendar, start)) expect(workingDayBefore(calendar, end, n)).toBe(start);
    }),
  );
});

test('a longer limit never ends earlier', () => {
  fc.assert(
    fc.property(anInput, fc.integer({ min: 0, max: 10 }), (input, more) => {
      const longer = { ...input, limit: { ...input.limit, value: input.limit.value + more } };

      const { lastDayOn } = deadlineOf(calendar, input);

      expect(deadlineOf(calendar, longer).lastDayOn >= lastDayOn).toBe(true);
    }),
  );
});

// Months with pauses are left out: four months from 10-27 and from 10-29 end on 02-27 and 02-28, and a pause of the
// two days between the starts lengthens the earlier one alone.
test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(anInput, fc.integer({ min: 0, max: 10 }), (input, more) => {
      const units = [input.limit.unit, input.extension?.unit];
      fc.pre(!units.includes('month') || input.excluded.length === 0);
      const later = { ...input, start: addDays(input.start, more) };

      const { lastDayOn } = deadlineOf(calendar, input);

      expect(deadlineOf(calendar, later).lastDayOn >= lastDayOn).toBe(true);
    }),
  );
});

test('one more pause never ends a limit earlier, and the order of pauses does not matter', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { lastDayOn } = deadlineOf(calendar, input);
      const reversed = { ...input, excluded: [...input.excluded].reverse() };
      const fewer = { ...input, excluded: input.excluded.slice(1) };

      expect(deadlineOf(calendar, reversed).lastDayOn).toBe(lastDayOn);
      expect(deadlineOf(calendar, fewer).lastDayOn <= lastDayOn).toBe(true);
    }),
  );
});

test('overlapping pauses exclude the union of their days, never the sum', () => {
  fc.assert(
    fc.property(anInput, ({ start, excluded }) => {
      const union = unionOf(excluded);
      const working = (pauses: readonly Interval[]) =>
        pauses.reduce(
          (sum, { after, through }) =>
            sum + countWorkingDays(calendar, { after: later(after), through: later(through) }),
          0,
        );
      const later = (d: Day) => (d < '2024-01-01' ? day('2024-01-01') : d);

      expect(working(union)).toBeLessThanOrEqual(working(excluded));
      for (let n = -12; n < 115; n++) {
        expect(isPaused(union, addDays(start, n))).toBe(isPaused(excluded, addDays(start, n)));
      }
    }),
  );
});

test('one more day off never ends a limit earlier', () => {
  fc.assert(
    fc.property(anInput, aDay, (input, off) => {
      const more: Calendar = overlay(calendar, {
        version: 1,
        years: { [off.slice(0, 4)]: { source: 'local', off: [[off, off]], work: [] } },
      });

      expect(deadlineOf(more, input).lastDayOn >= deadlineOf(calendar, input).lastDayOn).toBe(true);
    }),
  );
});
