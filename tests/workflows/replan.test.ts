import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clocksOf } from '../../domain/case/clocks.ts';
import type { Calendar, CalendarYear } from '../../domain/time/calendar.ts';
import { nextWorkingDay } from '../../domain/time/counting.ts';
import { parseDay, yearOf } from '../../domain/time/day.ts';
import { statutoryHolidays } from '../../domain/time/festivals.ts';
import { dayOf, parseInstant, toInstant } from '../../domain/time/instant.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { newestCalendar, publishCalendar } from '../../prisma/calendar-store.ts';
import { countHoldingOlder, findReplan } from '../../prisma/replan-store.ts';
import { selectOne } from '../../prisma/sql.ts';
import { calendarPublished } from '../../workflows/messages.ts';
import { publishDay } from './calendar-drafts.ts';
import { submitCase, submitPracticeCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf, matterLogOf } from './log-of.ts';
import { turnClock } from './practice.ts';
import { until } from './until.ts';

const receivedAt = parseInstant('2026-03-02T09:00+08:00');

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await publishCalendar(engine.db, madeUpCalendar(), { personId: null, at: toInstant(Date.now()) });
}, 30_000);
afterAll(async () => {
  await engine.stop();
});

test('a notice that makes a holiday of a working day moves an open limit later and takes back the card', async () => {
  const before = await newestCalendar(engine.db);
  const driven = await submitCase(engine);
  const { state, now } = await driven.look();
  const step = clocksOf(state, before).find(({ clock }) => clock === 'step');
  if (step === undefined) throw new Error('a step clock runs');
  const cardKey = `${driven.caseNo}/T04/step/accept/passed`;
  await driven.skipTo(toInstant(Math.max(now, step.breachAt) + 30_000));
  await until('the card is issued', () => eventsOf(driven.caseNo, 'cardIssued'));

  const after = await publishDay(engine.db, step.lastDayOn, 'off');
  await replanned(after.version);

  const log = await logOf(engine.db, driven.caseNo);
  const types = log.map(({ type }) => type);
  const recomputed = log.find(({ type }) => type === 'deadlinesRecomputed');
  expect(recomputed?.payload).toMatchObject({ fromVersion: before.version, toVersion: after.version });
  expect(recomputed?.payload['moves']).toContainEqual({
    clockId: 'step/accept',
    from: step.lastDayOn,
    to: nextWorkingDay(after, step.lastDayOn),
  });
  expect(types.slice(types.indexOf('deadlinesRecomputed'))).toEqual(
    expect.arrayContaining(['breachCancelled', 'cardCancelled']),
  );
  expect(log.find(({ type }) => type === 'cardCancelled')?.payload).toEqual({
    cardKey,
    reason: 'calendar-changed',
  });
  await until('the matter is over', async () => {
    const lines = await matterLogOf(engine.db, `card/${cardKey}`);
    return lines.some(({ type }) => type === 'cancelled');
  });
}, 60_000);

test('a limit brought nearer keeps the working day after the publication, in the time of the case', async () => {
  const driven = await submitPracticeCase(engine, receivedAt);
  const off = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(parseDay);
  for (const day of off) await replanned((await publishDay(engine.db, day, 'off')).version);
  const calendar = await newestCalendar(engine.db);
  await turnClock(engine, driven, { calendar, to: parseInstant('2026-03-05T10:00+08:00') });

  // The last day of the accept step was Monday the 9th; with the 3rd worked after all it would have been over.
  const nearer = await publishDay(engine.db, parseDay('2026-03-03'), 'worked');
  await replanned(nearer.version);

  const log = await logOf(engine.db, driven.caseNo);
  const recomputed = log.findLast(({ type }) => type === 'deadlinesRecomputed');
  expect(recomputed?.payload['moves']).toContainEqual({
    clockId: 'step/accept',
    from: '2026-03-09',
    to: '2026-03-09',
    notBefore: parseInstant('2026-03-10T00:00+08:00'),
  });
  expect(log.map(({ type }) => type)).not.toContain('clockBreached');
  const row = await selectOne<{ lateAt: number }>(
    engine.db,
    `select late_at as "lateAt" from clock where case_no = $1 and clock_id = 'step/accept'`,
    [driven.caseNo],
  );
  expect(row?.lateAt).toBe(parseInstant('2026-03-10T00:00+08:00'));
}, 60_000);

test('who must answer a card learns of it too: the matter says so in its log, and its day moves', async () => {
  const driven = await submitPracticeCase(engine, parseInstant('2026-04-13T09:00+08:00'));
  const calendar = await newestCalendar(engine.db);
  await turnClock(engine, driven, { calendar, to: parseInstant('2026-04-15T09:00+08:00') });
  const matterId = `card/${driven.caseNo}/T04/step/accept/passed`;
  const before = await until('the matter is open', () => dueOn(matterId));

  const after = await publishDay(engine.db, parseDay('2026-04-17'), 'off');
  await replanned(after.version);

  const [said] = (await matterLogOf(engine.db, matterId)).filter(
    ({ type }) => type === 'deadlinesRecomputed',
  );
  expect(said?.payload).toEqual({
    fromVersion: calendar.version,
    toVersion: after.version,
    moves: [{ rung: 'raise', from: '2026-04-17', to: '2026-04-20' }],
  });
  expect(before).toEqual({ on: '2026-04-17', version: calendar.version });
  expect(await dueOn(matterId)).toEqual({ on: '2026-04-20', version: after.version });
}, 60_000);

test('a version that is not newer is ignored by case and matter, and a replan that was overtaken ends', async () => {
  const driven = await submitPracticeCase(engine, parseInstant('2026-05-11T09:00+08:00'));
  const old = await newestCalendar(engine.db);
  const one = await publishDay(engine.db, parseDay('2026-05-14'), 'off');
  const two = await publishDay(engine.db, parseDay('2026-05-15'), 'off');
  await replanned(two.version);
  await until('the first has ended', () => hasEnded(one.version));
  const lines = (await logOf(engine.db, driven.caseNo)).length;

  await driven.handle.signal(calendarPublished, one);
  await driven.handle.signal(calendarPublished, old);
  const { state } = await driven.look();

  expect(state.seq).toBe(lines);
  expect(await countHoldingOlder(engine.db, two.version)).toEqual({ cases: 0, matters: 0 });
}, 60_000);

test('a case that has no workflow is named by the progress, and keeps nobody else from learning', async () => {
  const [lost, other] = [
    await submitPracticeCase(engine, parseInstant('2026-06-08T09:00+08:00')),
    await submitPracticeCase(engine, parseInstant('2026-06-08T09:00+08:00')),
  ];
  await lost.handle.terminate('the engine lost it');

  const { version } = await publishDay(engine.db, parseDay('2026-06-10'), 'off');
  const replan = await until('the second round has looked again', async () => {
    const found = await findReplan(engine.db, version);
    return found !== undefined && found.round >= 2 && found.missing === 1 && found;
  });

  expect(replan.finishedAt).toBeNull();
  const left = await until('all others have learned of it', async () => {
    const { cases, matters } = await countHoldingOlder(engine.db, version);
    return cases + matters === 1 && { cases, matters };
  });
  expect(left).toEqual({ cases: 1, matters: 0 });
  expect(await eventsOf(other.caseNo, 'deadlinesRecomputed')).toHaveLength(1);
}, 60_000);

test('whatever moved, an audit finds every row as its logs and a published calendar give it', async () => {
  const { findings, caseNos } = await auditPage(engine.db, {
    ...{ after: '', limit: 1_000 },
    now: toInstant(Date.now()),
  });
  const rebuilt = [];
  for (const caseNo of caseNos) rebuilt.push(await rebuildCase(engine.db, { caseNo }));

  expect(findings).toEqual([]);
  expect(rebuilt.filter(({ changed }) => changed > 0)).toEqual([]);
});

async function replanned(version: number): Promise<void> {
  await until(`replan ${version} has ended`, () => hasEnded(version), {
    withinMs: 40_000,
  });
}

async function hasEnded(version: number): Promise<boolean> {
  const replan = await findReplan(engine.db, version);
  return replan !== undefined && replan.finishedAt !== null;
}

async function eventsOf(caseNo: string, type: string) {
  const found = (await logOf(engine.db, caseNo)).filter((event) => event.type === type);
  return found.length > 0 && found;
}

async function dueOn(matterId: string) {
  return await selectOne<{ on: string; version: number }>(
    engine.db,
    'select answer_due_on as on, calendar_version as version from card where matter_id = $1',
    [matterId],
  );
}

/** The built-in years, and those of the run, so that the test passes in any month: nothing more is off than the law says. */
function madeUpCalendar(): Calendar {
  const year = yearOf(dayOf(toInstant(Date.now())));
  const years = [2026, year - 1, year, year + 1].map((each): [string, CalendarYear] => [
    String(each),
    { source: '测试', off: [...statutoryHolidays(each)].sort().map((day) => [day, day] as const), work: [] },
  ]);
  return {
    version: 2,
    openingHours: [['09:00', '17:00']],
    years: Object.fromEntries(years),
  };
}
