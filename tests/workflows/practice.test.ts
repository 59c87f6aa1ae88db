import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { openMattersOf } from '../../prisma/matter-view.ts';
import { firstResponsibleOf, governmentLeaderOf } from '../../prisma/organisation-store.ts';
import { matterUpdate, matterWorkflowId } from '../../workflows/messages.ts';
import { paper, submitPracticeCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { lineOf, logOf, matterLogOf } from './log-of.ts';
import { staffPermit } from './officers.ts';
import { turnClock, turnMatters } from './practice.ts';
import { until } from './until.ts';
import { deliver } from './walk-through.ts';

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);

let engine: Engine;
let calendar: Calendar;
beforeAll(async () => {
  engine = await startEngine();
  calendar = await newestCalendar(engine.db);
});
afterAll(async () => {
  await engine.stop();
});

test('nobody acts: a yellow card, its raise, deemed acceptance, and both reds in one record of the hall', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));

  await turnClock(engine, driven, { calendar, to: at('2026-03-10T09:00') });

  expect(await linesOf(driven)).toEqual([
    '2026-03-02T09:00:00+08:00 submitted',
    '2026-03-03T09:00:00+08:00 clockWarned step/accept',
    '2026-03-04T00:00:00+08:00 clockBreached step/accept',
    '2026-03-04T00:00:00+08:00 cardIssued T04 yellow passed',
    '2026-03-10T00:00:00+08:00 clockBreached acceptance/1',
    '2026-03-10T00:00:00+08:00 cardIssued T01 red passed',
    '2026-03-10T00:00:00+08:00 acceptanceDeemed',
  ]);
  expect(await cardLines(driven)).toEqual([
    '2026-03-04T00:00:00+08:00 opened',
    '2026-03-07T00:00:00+08:00 raised',
    '2026-03-10T00:00:00+08:00 opened',
  ]);
  expect(await recordsOf(driven)).toEqual([
    { unitId: unitOf(driven, await stateOf(driven), 'accept'), openedAt: '2026-03-07T00:00:00+08:00', cards: 2 },
  ]);
});
