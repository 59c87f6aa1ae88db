import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { DayLine } from '../../../domain/time/explain.ts';
import type { Simulated } from '../../../domain/supervision/simulated.ts';
import type { Command, World } from '../../../scripts/xianshi/command.ts';
import { calendar } from '../../../scripts/xianshi/calendar.ts';
import { date } from '../../../scripts/xianshi/date.ts';
import { simulate } from '../../../scripts/xianshi/simulate.ts';

interface DateVector {
  readonly id: string;
  readonly start: string;
  readonly limitWorkingDays: number;
  readonly policy: string;
  readonly specialProcedures?: readonly { readonly start: string; readonly end: string }[];
  readonly excludedWorkingDays?: number;
  readonly lastDay: string;
  readonly breachInstant: string;
  readonly provisional?: boolean;
}
interface Answer {
  readonly lastDayOn: string;
  readonly breachAt: string;
  readonly provisional: boolean;
  readonly calendarVersion: number;
  readonly days: readonly DayLine[];
}

const folder = new URL('../../domain/vectors/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const dates = JSON.parse(textOf('working-days.json')) as readonly DateVector[];

/** The arrangement that WD-31a names, as a bare list of years. */
const SPRING_2020 = { '2020': { off: [['2020-01-24', '2020-01-30']], work: ['2020-01-19', '2020-02-01'] } };
const doubts: string[] = [];
const world: World = {
  warn: (line) => doubts.push(line),
  read: (name) => Promise.resolve(name === '2020.json' ? JSON.stringify(SPRING_2020) : textOf(name)),
};

async function answerOf<Shape>(command: Command, args: readonly string[]): Promise<Shape> {
  return JSON.parse((await command.run([...args, '--json'], world)).text) as Shape;
}

test.each(dates.map((vector) => [vector.id, vector] as const))('date gives %s', async (_id, vector) => {
  const answer = await answerOf<Answer>(date, [
    ...[
      '--start',
      vector.start,
      '--limit',
      String(vector.limitWorkingDays),
      '--unit',
      'workingDay',
      '--explain',
    ],
    ...(vector.specialProcedures ?? []).flatMap(({ start, end }) => ['--exclude', `${start}..${end}`]),
    ...(vector.policy.startsWith('calendar 2020 v1') ? ['--calendar', '2020.json'] : []),
  ]);

  expect(answer).toMatchObject({
    lastDayOn: vector.lastDay,
    breachAt: vector.breachInstant,
    provisional: vector.provisional ?? false,
    calendarVersion: 1,
  });
  expect(answer.days.at(-1)).toMatchObject({ day: vector.lastDay, counted: vector.limitWorkingDays });
  expect(answer.days.filter(({ reason }) => reason === 'excluded')).toHaveLength(
    vector.excludedWorkingDays ?? 0,
  );
});

test('20 + 10 is one count, calendar days roll, months end on the corresponding day, hours at the instant', async () => {
  const lastDay = async (...args: readonly string[]) => {
    const { lastDayOn, breachAt } = await answerOf<Answer>(date, args);
    return [lastDayOn, breachAt.slice(0, 16)];
  };

  expect(await lastDay('--start', '2026-09-01', '--limit', '20', '--extension', '10')).toEqual([
    '2026-10-19',
    '2026-10-20T00:00',
  ]);
  expect(await lastDay('--start', '2026-09-28', '--limit', '7', '--unit', 'calendarDay')).toEqual([
    '2026-10-08',
    '2026-10-09T00:00',
  ]);
  expect(await lastDay('--start', '2026-01-31', '--limit', '1', '--unit', 'month')).toEqual([
    '2026-02-28',
    '2026-03-01T00:00',
  ]);
  expect(await lastDay('--start', '2026-03-06T17:30:00+08:00', '--limit', '24', '--unit', 'hour')).toEqual([
    '2026-03-07',
    '2026-03-07T17:30',
  ]);
});

test('simulate answers a list with a list and one scenario with one, as the law itself plays them', async () => {
  const all = await answerOf<readonly Simulated[]>(simulate, ['scenarios.json']);

  expect(all.map(({ id }) => id)).toEqual(
    (JSON.parse(textOf('scenarios.json')) as readonly { id: string }[]).map(({ id }) => id),
  );
  expect(all[0]).toMatchObject({ state: 'closed', refused: [] });
});

test('scenarios may stand under a heading; what comes after `until` has not happened yet', async () => {
  const [first] = JSON.parse(textOf('scenarios.json')) as readonly {
    until: string;
    acts: readonly object[];
  }[];
  const later = {
    ...first,
    acts: [...(first?.acts ?? []), { at: '2027-01-05T10:00:00+08:00', act: 'serve', by: 'clerk' }],
  };
  const reading = { ...world, read: () => Promise.resolve(JSON.stringify({ scenarios: [first, later] })) };

  const [asItWas, withMore] = JSON.parse(
    (await simulate.run(['-', '--json'], reading)).text,
  ) as readonly Simulated[];

  expect(withMore).toEqual(asItWas);
  expect(asItWas?.refused).toEqual([]);
});

test('calendar diff lists the days that change, year by year, for a person and for a script', async () => {
  const longer = { '2020': { off: [['2020-01-24', '2020-02-02']], work: ['2020-01-19'] } };
  const reading = {
    ...world,
    read: (name: string) => Promise.resolve(JSON.stringify(name === 'longer.json' ? longer : SPRING_2020)),
  };
  const asked = ['diff', '2020.json', 'longer.json'];

  const { days } = JSON.parse((await calendar.run([...asked, '--json'], reading)).text) as {
    days: readonly { day: string; from: { working: boolean }; to: { working: boolean } }[];
  };

  expect(days.map(({ day, from, to }) => [day, from.working, to.working])).toEqual([
    ['2020-01-31', true, false],
    ['2020-02-01', true, false],
    ['2020-02-02', false, false],
  ]);
  expect((await calendar.run(asked, reading)).text).toContain('2020 年：3 日不同');
});

test('calendar diff finds the published arrangements equal to the built-in ones', async () => {
  const changes = await answerOf<object>(calendar, ['diff', 'national', 'calendar-2024-2026.json']);

  expect(changes).toEqual({ fromVersion: 1, toVersion: 1, days: [], yearsAdded: [], yearsRemoved: [] });
  expect(await answerOf<object>(calendar, ['diff', 'national', '2020.json'])).toMatchObject({
    yearsAdded: [2020],
    yearsRemoved: [2024, 2025, 2026],
  });
});

test('a part of a year is answered with a note for each holiday it works', async () => {
  doubts.length = 0;
  await answerOf<Answer>(date, ['--start', '2020-01-20', '--limit', '5', '--calendar', '2020.json']);

  expect(doubts).toHaveLength(4); // the fixed holidays of the year that fall on weekdays
  expect(doubts[0]).toContain('2020-01-01');
});
