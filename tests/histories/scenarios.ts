import { parseDay } from '../../domain/time/day.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { readFamily } from '../../prisma/family-view.ts';
import { openMattersOf } from '../../prisma/matter-view.ts';
import { findReplan } from '../../prisma/replan-store.ts';
import { findSubmission } from '../../prisma/submission-store.ts';
import { matterWorkflowId } from '../../workflows/messages.ts';
import { publishDay } from '../workflows/calendar-drafts.ts';
import { driveCase, paper, submitCase, submitPracticeCase } from '../workflows/case-driver.ts';
import type { DrivenCase } from '../workflows/case-driver.ts';
import type { Engine } from '../workflows/harness.ts';
import { turnClock } from '../workflows/practice.ts';
import { publishRules, rulesReached } from '../workflows/rule-drafts.ts';
import { until } from '../workflows/until.ts';
import { deliver, grantedAndServed, reviewed } from '../workflows/walk-through.ts';
import type { Scenario } from './scenario.ts';
import { appealed, heard, overran } from './side-roads.ts';

/** What is lived through to be recorded. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...{ heard, overran, appealed },
  granted: async (engine) => {
    const driven = await submitCase(engine);
    await grantedAndServed(driven);
    await driven.handle.result();

    return [driven.handle.workflowId];
  },
  corrected: async (engine) => {
    const driven = await submitCase(engine);
    const material = (await driven.look()).state.plan.materials[0]?.code ?? '';
    await driven.act('requestCorrection', { materials: [material], document: paper });
    await driven.act('supplyCorrection', { materials: [material] });
    await reviewed(driven);
    await driven.act('extend', { document: paper, reasonId: 'r' });
    await driven.act('refuse', { document: paper, reasonId: 'r' });
    await driven.act('serve', { method: 'online' });
    await driven.handle.result();

    return [driven.handle.workflowId];
  },
  withdrawn: async (engine) => {
    const driven = await submitCase(engine);
    await driven.act('withdraw', {});
    await driven.handle.result();

    return [driven.handle.workflowId];
  },
  late: async (engine) => {
    const calendar = await newestCalendar(engine.db);
    const driven = await submitPracticeCase(engine, parseInstant('2026-03-02T09:00+08:00'));
    await driven.act('accept', { document: paper });
    await turnClock(engine, driven, { calendar, to: parseInstant('2026-04-07T09:00+08:00') });
    const matters = await openMattersOf(engine.db, driven.caseNo);
    await driven.act('startReview', {});
    await driven.act('completeStep', { step: 'material-review', siteVisit: false });
    await driven.act('completeStep', { step: 'audit' });
    await driven.act('grant', { document: paper });
    await deliver(driven);
    await driven.handle.result();

    return [driven.handle.workflowId, ...matters.map(({ matterId }) => matterWorkflowId(matterId))];
  },
  joint: async (engine) => {
    const driven = await submitCase(engine, { itemId: 'I16' });
    await driven.act('accept', { document: paper });
    const food = await partOf(engine, driven, 'I02');
    await food.act('startReview', {});
    await food.act('completeStep', { step: 'material-review', siteVisit: false });
    await food.act('completeStep', { step: 'audit' });
    await food.act('grant', { document: paper });
    await until('the whole has heard of it', async () => {
      const { state } = await driven.look();
      return state.children.some(({ itemId, result }) => itemId === 'I02' && result === 'granted');
    });

    return [driven.handle.workflowId, food.handle.workflowId];
  },
  replanned: async (engine) => {
    const calendar = await newestCalendar(engine.db);
    const driven = await submitPracticeCase(engine, parseInstant('2026-03-02T09:00+08:00'));
    await turnClock(engine, driven, { calendar, to: parseInstant('2026-03-04T09:00+08:00') });
    const matters = await openMattersOf(engine.db, driven.caseNo);
    for (const how of ['off', 'worked'] as const) {
      const { version } = await publishDay(engine.db, parseDay('2026-03-05'), how);
      await until('all have learned of it', async () => {
        const replan = await findReplan(engine.db, version);
        return typeof replan?.finishedAt === 'number';
      });
    }
    await driven.act('accept', { document: paper });

    return [driven.handle.workflowId, ...matters.map(({ matterId }) => matterWorkflowId(matterId))];
  },
  rules: async (engine) => {
    const calendar = await newestCalendar(engine.db);
    const driven = await submitPracticeCase(engine, parseInstant('2026-03-02T09:00+08:00'));
    const version = await publishRules(engine.db, '2026-03-05', { off: ['T02'], profile: 'HN' });
    await rulesReached(engine.db, driven.caseNo, version);
    await driven.act('accept', { document: paper });
    await turnClock(engine, driven, { calendar, to: parseInstant('2026-03-18T09:00+08:00') });
    await driven.act('withdraw', {});
    await driven.handle.result();

    return [driven.handle.workflowId];
  },
};

/** A child of a joint case, as soon as its workflow has begun. */
async function partOf(engine: Engine, driven: DrivenCase, itemId: string): Promise<DrivenCase> {
  const { state } = await driven.look();
  const caseNo = await until(`the part ${itemId} has begun`, async () => {
    const family = await readFamily(engine.db, state);
    const part = family.find((relative) => relative.itemId === itemId);
    return (part?.state ?? null) !== null && part?.caseNo;
  });
  const submission = await findSubmission(engine.db, caseNo);
  return driveCase(engine, { caseNo, applicantPersonId: submission?.applicantPersonId ?? '' });
}
