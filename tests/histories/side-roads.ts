import { randomUUID } from 'node:crypto';
import { parseDay } from '../../domain/time/day.ts';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { openMattersOf } from '../../prisma/matter-view.ts';
import { matterUpdate, matterWorkflowId } from '../../workflows/messages.ts';
import { applicationOf, paper, submitCase, submitPracticeCase } from '../workflows/case-driver.ts';
import type { Engine } from '../workflows/harness.ts';
import { applicantPermit, staffPermit } from '../workflows/officers.ts';
import { turnClock } from '../workflows/practice.ts';
import { deliver } from '../workflows/walk-through.ts';
import type { Scenario } from './scenario.ts';

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);
const RECEIVED = at('2026-03-02T09:00');

/** 听证: told, asked for, announced, held; then granted. */
export const heard: Scenario = async (engine) => {
  const calendar = await newestCalendar(engine.db);
  const { applicantPersonId } = await applicationOf(engine.db);
  const driven = await submitPracticeCase(engine, RECEIVED);
  await driven.act('accept', { document: paper });
  await driven.act('startReview', {});
  await driven.act('notifyInterestedParty', { document: paper, partyId: 'party' });
  await driven.act('offerHearing', { document: paper });
  await driven.act('requestHearing', {}, { by: applicantPermit(applicantPersonId) });
  await driven.act('scheduleHearing', { on: parseDay('2026-03-18'), document: paper });
  await turnClock(engine, driven, { calendar, to: at('2026-03-18T10:00') });
  await driven.act('holdHearing', { transcript: paper }, { by: staffPermit('host') });
  await driven.act('completeStep', { step: 'material-review', siteVisit: false });
  await driven.act('completeStep', { step: 'audit' });
  await driven.act('grant', { document: paper });
  await deliver(driven);
  await driven.handle.result();

  return [driven.handle.workflowId];
};

/** 特别程序 that takes longer than was announced. */
export const overran: Scenario = async (engine) => {
  const calendar = await newestCalendar(engine.db);
  const practice = { practice: true, receivedAt: RECEIVED, clockOffsetMs: RECEIVED - Date.now() };
  const driven = await submitCase(engine, { itemId: 'I17', ...practice });
  await driven.act('accept', { document: paper });
  await driven.act('startReview', {});
  const announced = { kind: 'quarantine', announcedWorkingDays: 2, document: paper } as const;
  await driven.act('startSpecialProcedure', announced);
  await turnClock(engine, driven, { calendar, to: at('2026-03-06T09:00') });
  await driven.act('endSpecialProcedure', { kind: 'quarantine' });
  await driven.act('withdraw', {});
  await driven.handle.result();

  return [driven.handle.workflowId];
};

/** 申诉: a card is appealed and revoked, and the record that hung on it alone ends with it. */
export const appealed: Scenario = async (engine) => {
  const calendar = await newestCalendar(engine.db);
  const driven = await submitPracticeCase(engine, RECEIVED);
  await turnClock(engine, driven, { calendar, to: at('2026-03-07T09:00') });
  const matters = await openMattersOf(engine.db, driven.caseNo);
  const card = `card/${driven.caseNo}/T04/step/accept/passed`;
  await actOn(engine, card, 'appeal', { who: 'C', with: { contentId: 'text-1', evidenceId: 'text-2' } });
  await actOn(engine, card, 'revoke', { who: 'S', with: { contentId: 'text-3' } });
  const ids = matters.map(({ matterId }) => matterWorkflowId(matterId));
  await Promise.all(ids.map((id) => engine.client.workflow.getHandle(id).result()));

  return [driven.handle.workflowId, ...ids];
};

async function actOn(
  { client }: Engine,
  matterId: string,
  name: 'appeal' | 'revoke',
  { who, with: payload }: { readonly who: string; readonly with: object },
): Promise<void> {
  const request = { at: toInstant(Date.now()), by: staffPermit(who), seenSeq: null, with: payload };
  const handle = client.workflow.getHandle(matterWorkflowId(matterId));
  await handle.executeUpdate(matterUpdate(name), { args: [request as never], updateId: randomUUID() });
}
