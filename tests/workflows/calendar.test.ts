import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Calendar } from '../../domain/time/calendar.ts';
import { nextWorkingDay } from '../../domain/time/counting.ts';
import { parseDay, yearOf } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import { newestCalendar, publishCalendar } from '../../prisma/calendar-store.ts';
import { select } from '../../prisma/sql.ts';
import { calendarPublished } from '../../workflows/messages.ts';
import { paper, submitPracticeCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { until } from './until.ts';

const receivedAt = parseInstant('2026-03-02T09:00+08:00');
const receivedOn = parseDay('2026-03-02');

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(async () => {
  await engine.stop();
});

test('a case that was judged under an older calendar corrects itself, and the log keeps both dates', async () => {
  const driven = await submitPracticeCase(engine, receivedAt);
  const before = await newestCalendar(engine.db);
  const after = closing(before, nextWorkingDay(before, receivedOn));
  await publishCalendar(engine.db, after, { personId: null, at: toInstant(Date.now()) });

  await driven.act('accept', { document: paper });

  const recomputed = await recomputedOf(driven);
  expect(recomputed.payload).toMatchObject({ fromVersion: before.version, toVersion: after.version });
  expect(await lastDayOf(driven, 'statutory/1')).toBe('2026-03-31');
});

test('a published calendar reaches an open case by signal; an older one is ignored', async () => {
  const driven = await submitPracticeCase(engine, receivedAt);
  const now = await newestCalendar(engine.db);
  const newer = closing(now, parseDay('2026-03-09'));

  await driven.handle.signal(calendarPublished, newer);
  await driven.handle.signal(calendarPublished, now);

  const recomputed = await recomputedOf(driven);
  expect(recomputed.payload['moves']).toContainEqual({
    clockId: 'acceptance/1',
    from: '2026-03-10',
    to: '2026-03-11',
  });
  expect(await logOf(engine.db, driven.caseNo)).toHaveLength(2);
});

async function recomputedOf(driven: DrivenCase) {
  return await until('the deadlines are recomputed', async () => {
    const log = await logOf(engine.db, driven.caseNo);
    return log.find(({ type }) => type === 'deadlinesRecomputed');
  });
}

async function lastDayOf({ caseNo }: DrivenCase, clockId: string): Promise<Day | undefined> {
  const [row] = await select<{ lastDayOn: Day }>(
    engine.db,
    'select last_day_on as "lastDayOn" from clock where case_no = $1 and clock_id = $2',
    [caseNo, clockId],
  );
  return row?.lastDayOn;
}

/** The next version of a calendar: one more day is off. */
function closing(calendar: Calendar, day: Day): Calendar {
  const year = String(yearOf(day));
  const published = calendar.years[year];
  if (published === undefined) throw new Error(`${year} is published`);
  const off = [...published.off, [day, day] as const].sort(([a], [b]) => (a < b ? -1 : 1));

  return {
    ...calendar,
    version: calendar.version + 1,
    years: { ...calendar.years, [year]: { ...published, off } },
  };
}
