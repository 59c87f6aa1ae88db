import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clocksOf } from '../../domain/case/clocks.ts';
import type { Calendar, CalendarYear } from '../../domain/time/calendar.ts';
import { checkCalendar } from '../../domain/time/calendar.ts';
import { yearOf } from '../../domain/time/day.ts';
import { passTime } from '../../domain/supervision/due.ts';
import { nextRung } from '../../domain/supervision/matter-ladder.ts';
import { statutoryHolidays } from '../../domain/time/festivals.ts';
import { dayOf, toInstant } from '../../domain/time/instant.ts';
import { newestCalendar, publishCalendar } from '../../prisma/calendar-store.ts';
import { lookAtMatter, matterWorkflowId } from '../../workflows/messages.ts';
import { paper, submitCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { lineOf, logOf, matterLogOf } from './log-of.ts';
import { skipTime } from './time-skip.ts';
import { until } from './until.ts';

const DAY_MS = 86_400_000;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
});

test('the server skips four weeks of a real case: its durable timer rings for every limit, none of them waits', async () => {
  const calendar = madeUpCalendar();
  expect(checkCalendar(calendar)).toEqual([]);
  await publishCalendar(engine.db, calendar, { personId: null, at: toInstant(Date.now()) });
  const driven = await submitCase(engine);
  await driven.act('accept', { document: paper });
  const { state, now } = await driven.look();
  const due = Object.fromEntries(clocksOf(state, calendar).map((clock) => [clock.clockId, clock]));
  const startedAt = Date.now();

  await driven.skipTo(toInstant(Math.max(now + 28 * DAY_MS, (due['statutory/1']?.lateAt ?? 0) + 120_000)));
  await until('everything is recorded', async () => {
    const look = await driven.look();
    return look.recordedSeq === look.state.seq && look.state.cards.length >= 4;
  });

  const log = await logOf(engine.db, driven.caseNo);
  const breaches = log.filter(({ type }) => type === 'clockBreached');
  expect(breaches.map(({ at, payload }) => [payload['clockId'], at])).toEqual([
    ['step/material-review', due['step/material-review']?.breachAt],
    ['promised/1', due['promised/1']?.breachAt],
    ['statutory/1', due['statutory/1']?.breachAt],
  ]);
  expect(cardsIn(log.map(lineOf))).toEqual([
    'T04 yellow passed',
    'T02 yellow passed',
    'T03 yellow near',
    'T03 red passed',
  ]);
  const history = await driven.handle.fetchHistory();
  const rings = history.events?.filter((event) => event.timerFiredEventAttributes);
  expect(rings?.length).toBeGreaterThanOrEqual(breaches.length);
  expect(Date.now() - startedAt).toBeLessThan(60_000);
}, 60_000);

const lives: readonly (readonly [string, (driven: DrivenCase) => Promise<unknown>, string])[] = [
  ['nobody acts: silence is acceptance', () => Promise.resolve(), 'acceptanceDeemed'],
  [
    'what is missing is told and never comes',
    (driven) => driven.act('requestCorrection', { materials: ['M01'], document: paper }),
    'correctionExpired',
  ],
  [
    'accepted, reviewed and never decided',
    async (driven) => {
      await driven.act('accept', { document: paper });
      await driven.act('startReview', {});
    },
    'clockBreached',
  ],
];

test.each(lives)(
  '%s: the timers of the server leave the log that the law works out',
  async (_life, live, last) => {
    const calendar = await newestCalendar(engine.db);
    const driven = await submitCase(engine);
    await live(driven);
    const { state, now } = await driven.look();
    const end = toInstant(now + 35 * DAY_MS);
    const lawful = passTime(state, { calendar, until: end }).events;

    await driven.skipTo(toInstant(end + 120_000));
    await until(
      'everything is recorded',
      async () => (await driven.look()).recordedSeq >= state.seq + lawful.length,
    );

    const log = await logOf(engine.db, driven.caseNo);
    expect(log.slice(state.seq).map(({ type, at }) => ({ type, at }))).toEqual(
      lawful.map(({ type, at }) => ({ type, at })),
    );
    expect(lawful.map(({ type }) => type)).toContain(last);
  },
  60_000,
);

test('an unanswered yellow of a real case is raised by the timer of its own matter', async () => {
  const calendar = await newestCalendar(engine.db);
  const driven = await submitCase(engine);
  const { state, now } = await driven.look();
  const breachAt = clocksOf(state, calendar).find(({ clock }) => clock === 'step')?.breachAt ?? now;
  await driven.skipTo(toInstant(breachAt + 30_000));
  const matterId = `card/${driven.caseNo}/T04/step/accept/passed`;
  const workflowId = matterWorkflowId(matterId);
  const handle = engine.client.workflow.getHandle(workflowId);
  const look = await until('the matter runs', () => handle.query(lookAtMatter).catch(() => undefined));
  const rung = nextRung(look.state, calendar)?.at ?? now;

  await skipTime(engine.client, { workflowId, from: look.now, to: toInstant(rung + 30_000) });
  const raised = await until('it is raised', async () => {
    const log = await matterLogOf(engine.db, matterId);
    return log.find(({ type }) => type === 'raised');
  });

  expect(raised.at).toBe(rung);
  expect(look.state.openedAt).toBe(breachAt);
}, 60_000);

/** Published for the years of the run, so that the test passes in any month: nothing is off but what the law says. */
function madeUpCalendar(): Calendar {
  const year = yearOf(dayOf(toInstant(Date.now())));
  const years = [year - 1, year, year + 1].map((each): [string, CalendarYear] => [
    String(each),
    {
      source: 'made up for this test',
      off: [...statutoryHolidays(each)].sort().map((day) => [day, day]),
      work: [],
    },
  ]);

  return {
    version: 1_000,
    years: Object.fromEntries(years),
    openingHours: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
  };
}

function cardsIn(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => line.includes(' cardIssued '))
    .map((line) => line.split(' cardIssued ')[1] ?? '');
}
