import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stepOf } from '../../domain/case/plan-steps.ts';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { resolveRoles } from '../../prisma/ladder-store.ts';
import { select } from '../../prisma/sql.ts';
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

test('nobody acts: a yellow, its raise, deemed acceptance, and both reds in one record of the hall', async () => {
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
  expect(await matterLines(driven, 'card')).toEqual([
    '2026-03-04T00:00:00+08:00 opened',
    '2026-03-07T00:00:00+08:00 raised',
    '2026-03-10T00:00:00+08:00 opened',
  ]);
  const unitId = await unitOf(driven, 'accept');
  expect(await recordsOf(driven)).toEqual([{ unitId, openedAt: at('2026-03-07T00:00'), cards: 2 }]);
  expect(await openedWithItsFirstRed(driven)).toBe(true);
}, 60_000);

test('accepted and left: promise and statute run out, one record of the department; decided late, nothing turns red after', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await driven.act('accept', { document: paper });

  await turnClock(engine, driven, { calendar, to: at('2026-04-07T09:00') });

  expect(await linesOf(driven)).toEqual([
    '2026-03-02T09:00:00+08:00 submitted',
    '2026-03-02T09:00:00+08:00 accepted',
    '2026-03-03T09:00:00+08:00 clockWarned step/material-review',
    '2026-03-05T00:00:00+08:00 clockBreached step/material-review',
    '2026-03-05T00:00:00+08:00 cardIssued T04 yellow passed',
    '2026-03-11T09:00:00+08:00 clockWarned promised/1',
    '2026-03-13T00:00:00+08:00 clockBreached promised/1',
    '2026-03-13T00:00:00+08:00 cardIssued T02 yellow passed',
    '2026-03-26T09:00:00+08:00 clockWarned statutory/1',
    '2026-03-26T09:00:00+08:00 cardIssued T03 yellow near',
    '2026-03-31T00:00:00+08:00 clockBreached statutory/1',
    '2026-03-31T00:00:00+08:00 cardIssued T03 red passed',
    `2026-03-31T00:00:00+08:00 cardCancelled ${driven.caseNo}/T03/statutory/1/near`,
  ]);
  const unitId = await unitOf(driven, 'material-review');
  expect(await recordsOf(driven)).toEqual([{ unitId, openedAt: at('2026-03-10T00:00'), cards: 3 }]);
  expect(await openedWithItsFirstRed(driven)).toBe(true);

  expect(await untilOver(`card/${driven.caseNo}/T03/statutory/1/near`)).toBe('cancelled');

  const [head, leader] = await resolveRoles(engine.db, {
    roles: ['first-responsible-person', 'government-leader'],
    place: { postId: '', unitId, agencyUnitId: unitId },
    at: at('2026-04-07T09:00'),
  });
  expect(await told(driven)).toEqual(expect.arrayContaining([leader?.personId, head?.personId]));

  const escalated = (await escalatedMatters(driven))[0] ?? '';
  const by = staffPermit(leader?.personId ?? '');
  await engine.client.workflow
    .getHandle(matterWorkflowId(escalated))
    .executeUpdate(matterUpdate('instruct'), {
      args: [{ at: toInstant(Date.now()), by, seenSeq: null, with: { contentId: 'text-1' } }],
    });
  expect((await matterLogOf(engine.db, escalated)).at(-1)).toMatchObject({ type: 'instructed' });

  await driven.act('startReview', {});
  await driven.act('completeStep', { step: 'material-review', siteVisit: false });
  await driven.act('completeStep', { step: 'audit' });
  await driven.act('grant', { document: paper });
  await deliver(driven);
  await driven.handle.result();
  const reds = await redCards(driven);
  await turnMatters(engine, driven.caseNo, at('2026-06-01T09:00'));

  expect(await redCards(driven)).toEqual(reds);
  expect(await recordsOf(driven)).toHaveLength(1);
}, 60_000);

async function linesOf({ caseNo }: DrivenCase): Promise<readonly string[]> {
  return (await logOf(engine.db, caseNo)).filter(({ type }) => type !== 'clockAdvanced').map(lineOf);
}

async function matterLines(
  { caseNo }: DrivenCase,
  kind: 'card' | 'accountability',
): Promise<readonly string[]> {
  const matters = await select<{ matterId: string }>(
    engine.db,
    'select matter_id as "matterId" from matter where case_no = $1 and kind = $2 order by opened_at',
    [caseNo, kind],
  );
  const logs = await Promise.all(matters.map(({ matterId }) => matterLogOf(engine.db, matterId)));
  return logs
    .flat()
    .filter(({ type }) => type !== 'clockAdvanced')
    .map(lineOf);
}

/** What a matter was when it ended; the case ends it by a job. */
async function untilOver(matterId: string): Promise<string> {
  return await until(`${matterId} is over`, async () => {
    const [row] = await select<{ state: string }>(
      engine.db,
      'select state from matter where matter_id = $1 and over',
      [matterId],
    );
    return row?.state;
  });
}

async function recordsOf({ caseNo }: DrivenCase): Promise<readonly object[]> {
  return await select(
    engine.db,
    `select unit_id as "unitId", opened_at as "openedAt",
            (select count(*) from accountability_card c where c.matter_id = a.matter_id) as cards
     from accountability a where case_no = $1`,
    [caseNo],
  );
}

/** In the same transaction as the raise that made the first card red (architecture.md §6). */
async function openedWithItsFirstRed({ caseNo }: DrivenCase): Promise<boolean> {
  const [row] = await select<{ together: boolean }>(
    engine.db,
    `select bool_and(raised.xmin = opened.xmin) as together
     from accountability a
     join matter_event opened on opened.matter_id = a.matter_id and opened.seq = 1
     join card c on c.case_no = a.case_no and c.raised_at = a.opened_at
     join matter_event raised on raised.matter_id = c.matter_id and raised.type = 'raised'
     where a.case_no = $1`,
    [caseNo],
  );
  return row?.together ?? false;
}

async function told({ caseNo }: DrivenCase): Promise<readonly string[]> {
  const rows = await select<{ personId: string }>(
    engine.db,
    'select distinct person_id as "personId" from notice where case_no = $1 and matter_id is not null',
    [caseNo],
  );
  return rows.map(({ personId }) => personId);
}

async function escalatedMatters({ caseNo }: DrivenCase): Promise<readonly string[]> {
  const rows = await select<{ matterId: string }>(
    engine.db,
    `select matter_id as "matterId" from matter_event join matter using (matter_id)
     where case_no = $1 and type = 'escalated' order by at`,
    [caseNo],
  );
  return rows.map(({ matterId }) => matterId);
}

async function redCards({ caseNo }: DrivenCase): Promise<readonly object[]> {
  return await select(
    engine.db,
    `select card_key as "cardKey" from card where case_no = $1 and level = 'red' order by 1`,
    [caseNo],
  );
}

async function unitOf(driven: DrivenCase, stepId: string): Promise<string> {
  const { state } = await driven.look();
  return stepOf(state.plan, stepId).unitId;
}
