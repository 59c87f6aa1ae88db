import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { MatterActName, MatterActPayloads } from '../../domain/supervision/matter-act.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { lookAtMatter, matterUpdate, matterWorkflowId } from '../../workflows/messages.ts';
import type { ActOutcome } from '../../workflows/messages.ts';
import { refusalCode, submitPracticeCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { matterLogOf } from './log-of.ts';
import { staffPermit } from './officers.ts';
import { turnClock } from './practice.ts';

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);

let engine: Engine;
let calendar: Calendar;
beforeAll(async () => {
  engine = await startEngine();
  calendar = await newestCalendar(engine.db);
}, 30_000);
afterAll(async () => {
  await engine.stop();
});

test('a yellow card that is answered in time is never raised, and can be closed only then', async () => {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await turnClock(engine, driven, { calendar, to: at('2026-03-05T09:00') });
  const matterId = `card/${driven.caseNo}/T04/step/accept/passed`;

  const tooEarly = await refusalCode(act(matterId, 'close', {}));
  await act(matterId, 'acknowledge', {});
  await act(matterId, 'answer', { contentId: 'text-1' });
  await turnClock(engine, driven, { calendar, to: at('2026-03-09T09:00') });
  await act(matterId, 'close', {});
  await handleOf(matterId).result();

  expect(tooEarly).toBe('answer-first');
  expect(await typesOf(matterId)).toEqual(['opened', 'acknowledged', 'answered', 'closed']);
}, 60_000);

test('an accountability record goes from frozen facts to a decision about a named person', async () => {
  const { matterId } = await lateCase();

  await act(matterId, 'freezeFacts', {});
  const open = await refusalCode(act(matterId, 'attribute', { mainPersonId: 'P', contentId: 'text-1' }));
  await act(matterId, 'explain', { contentId: 'text-2' });
  await act(matterId, 'attribute', { mainPersonId: 'P', contentId: 'text-3' });
  await act(matterId, 'decide', { documentNo: '监字〔2026〕1号', contentId: 'text-4' });
  await act(matterId, 'close', {});
  await handleOf(matterId).result();

  expect(open).toBe('explanation-open');
  expect(await typesOf(matterId)).toEqual([
    'opened',
    'factsFrozen',
    'explanationRequested',
    'explained',
    'attributed',
    'decided',
    'closed',
  ]);
}, 60_000);

test('a record nobody explains or attributes climbs each rung once', async () => {
  const { driven, matterId } = await lateCase();
  await act(matterId, 'freezeFacts', {});

  await turnClock(engine, driven, { calendar, to: at('2026-04-07T09:00') });

  expect((await typesOf(matterId)).filter((type) => type === 'reminded')).toHaveLength(2);
  const { state } = await handleOf(matterId).query(lookAtMatter);
  expect(state.rungs).toEqual(['explanation-overdue', 'not-attributed']);
}, 60_000);

test('a revoked card ends, and the record that hung on it alone ends with it', async () => {
  const { driven, matterId } = await lateCase();
  const cardId = `card/${driven.caseNo}/T04/step/accept/passed`;

  await act(cardId, 'appeal', { contentId: 'text-1', evidenceId: 'text-2' }, { who: 'C' });
  const own = await refusalCode(act(cardId, 'revoke', { contentId: 'text-3' }, { who: 'C' }));
  await act(cardId, 'revoke', { contentId: 'text-4' });
  await handleOf(cardId).result();
  await handleOf(matterId).result();

  expect(own).toBe('own-unit');
  expect(await typesOf(cardId)).toEqual(['opened', 'raised', 'appealed', 'revoked']);
  expect(await typesOf(matterId)).toEqual(['opened', 'cardRevoked']);
}, 60_000);

test('the same answer twice is stored once', async () => {
  const { driven } = await lateCase();
  const matterId = `card/${driven.caseNo}/T04/step/accept/passed`;
  const updateId = randomUUID();

  const first = await act(matterId, 'acknowledge', {}, { updateId });
  const second = await act(matterId, 'acknowledge', {}, { updateId });

  expect(second).toEqual(first);
  expect((await typesOf(matterId)).filter((type) => type === 'acknowledged')).toHaveLength(1);
}, 60_000);

/** Nobody accepted: the yellow card was raised, so a record of the hall is open. */
async function lateCase(): Promise<{ driven: DrivenCase; matterId: string }> {
  const driven = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await turnClock(engine, driven, { calendar, to: at('2026-03-07T09:00') });
  const { rows } = await engine.db.pool.query<{ id: string }>(
    'select matter_id as id from accountability where case_no = $1',
    [driven.caseNo],
  );

  return { driven, matterId: rows[0]?.id ?? '' };
}

const handleOf = (matterId: string): WorkflowHandle =>
  engine.client.workflow.getHandle(matterWorkflowId(matterId));

async function act<Name extends MatterActName>(
  matterId: string,
  name: Name,
  payload: MatterActPayloads[Name],
  { updateId = randomUUID(), who = 'S' }: { updateId?: string; who?: string } = {},
): Promise<ActOutcome> {
  const request = { at: toInstant(Date.now()), by: staffPermit(who), seenSeq: null, with: payload };
  return await handleOf(matterId).executeUpdate(matterUpdate(name), { args: [request], updateId });
}

async function typesOf(matterId: string): Promise<readonly string[]> {
  const log = await matterLogOf(engine.db, matterId);
  return log.map(({ type }) => type).filter((type) => type !== 'clockAdvanced');
}
