import { expect, test } from '@jest/globals';
import { isWorking } from '../../../domain/time/calendar.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays } from '../../../domain/time/day.ts';
import { explain } from '../../../domain/time/explain.ts';
import { dayOf, formatInstant } from '../../../domain/time/instant.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import type { DeadlineInput } from '../../../domain/time/limit.ts';
import published from '../vectors/calendar-2024-2026.json' with { type: 'json' };
import vectors from '../vectors/working-days.json' with { type: 'json' };
import zones from '../vectors/zones.json' with { type: 'json' };
import { at, day, pause, workingDays } from './builders.ts';
import { calendar2020v1, calendar2020v2 } from './calendar-2020.ts';

type Vector = (typeof vectors)[number];

function calendarOf({ policy }: Vector): Calendar {
  return policy.startsWith('calendar 2020 v1') ? calendar2020v1 : nationalCalendar;
}

function inputOf(vector: Vector): DeadlineInput {
  return {
    start: dayOf(at(vector.start)),
    limit: workingDays(vector.limitWorkingDays),
    excluded: (vector.specialProcedures ?? []).map(({ start, end }) => pause(start, end)),
  };
}

test.each(vectors)('$id $rule: $limitWorkingDays working days from $start end on $lastDay', (vector) => {
  const deadline = deadlineOf(calendarOf(vector), inputOf(vector));

  expect(inputOf(vector).start).toBe(vector.startDateShanghai);
  expect(deadline.lastDayOn).toBe(vector.lastDay);
  expect(formatInstant(deadline.breachAt)).toBe(vector.breachInstant);
  expect(deadline.provisional).toBe(vector.provisional ?? false);
});

test.each(vectors)('$id explains itself day by day with the same last day', (vector) => {
  const lines = explain(calendarOf(vector), inputOf(vector));

  expect(lines.at(-1)).toMatchObject({ day: vector.lastDay, last: true, counted: vector.limitWorkingDays });
  expect(lines.filter((line) => line.reason === 'excluded')).toHaveLength(vector.excludedWorkingDays ?? 0);
});

test('the limit of WD-31a moves from 1 to 4 February when the 2020 holiday is extended', () => {
  const input = { start: day('2020-01-20'), limit: workingDays(5), excluded: [] };

  expect(deadlineOf(calendar2020v2, input).lastDayOn).toBe('2020-02-04');
});

test.each(zones)('$id $instant belongs to $shanghaiDate in Shanghai', (zone) => {
  const found = dayOf(at(zone.instant));

  expect(found).toBe(zone.shanghaiDate);
  expect(isWorking(nationalCalendar, found)).toBe(zone.isWorkingDay);
});

test.each([2024, 2025, 2026] as const)(
  'the calendar of %i is the published arrangement, day by day',
  (year) => {
    const { off, work } = published[year];
    const exceptions = new Map(work.map((worked) => [worked, true]));
    for (const span of off) {
      const [first, last] = typeof span === 'string' ? [span, span] : [span[0] ?? '', span[1] ?? ''];
      for (let d = day(first); d <= last; d = addDays(d, 1)) exceptions.set(d, false);
    }

    const differing: string[] = [];
    let working = 0;
    for (let d = day(`${year}-01-01`); d <= `${year}-12-31`; d = addDays(d, 1)) {
      const weekday = new Date(`${d}T00:00:00Z`).getUTCDay();
      const expected = exceptions.get(d) ?? (weekday !== 0 && weekday !== 6);
      if (isWorking(nationalCalendar, d) !== expected) differing.push(d);
      if (expected) working += 1;
    }

    expect(differing).toEqual([]);
    expect(working).toBe({ 2024: 251, 2025: 248, 2026: 248 }[year]);
  },
);
