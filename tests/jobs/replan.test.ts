import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseDay } from '../../domain/time/day.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { countHoldingOlder, findReplan } from '../../prisma/replan-store.ts';
import type { Replan } from '../../prisma/replan-store.ts';
import { select } from '../../prisma/sql.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { startProgram } from '../chaos/program.ts';
import type { Program } from '../chaos/program.ts';
import { temporalAddress } from '../services/temporal.ts';
import { publishDay } from '../workflows/calendar-drafts.ts';
import { submitPracticeCase } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { until } from '../workflows/until.ts';

const receivedAt = parseInstant('2026-03-02T09:00+08:00');
const A_SECOND = 2;
const A_PAGE = A_SECOND * 5;

let engine: Engine;
let jobs: Program;
beforeAll(async () => {
  engine = await startEngine({ jobs: false });
  jobs = startProgram('tests/jobs/jobs-program.ts', {
    DATABASE_URL: engine.database.url,
    TEMPORAL_ADDRESS: temporalAddress(),
    TEMPORAL_NAMESPACE: engine.namespace,
    TASK_QUEUE: engine.taskQueue,
    REPLAN_PER_SECOND: String(A_SECOND),
  });
}, 60_000);
afterAll(async () => {
  await jobs.stop();
  await engine.stop();
});

test('a replan killed in the middle goes on where it stopped, and ends when none holds an older version', async () => {
  const cases: string[] = [];
  for (let nth = 0; nth < A_PAGE + 5; nth++) {
    cases.push((await submitPracticeCase(engine, receivedAt)).caseNo);
  }
  cases.sort();
  const [watched = ''] = cases;
  const before = (await historyOf(watched)).length;

  const { version } = await publishDay(engine.db, parseDay('2026-03-05'), 'off');
  const first = await until('the first page is told', () => placed(version), { withinMs: 30_000 });
  await sleep(1_000); // some of the second page have been told
  await jobs.killAndRestart();
  const last = await until('it has ended', () => finished(version), { withinMs: 60_000 });

  expect(first).toMatchObject({ total: cases.length, place: cases[first.told - 1], round: 1 });
  expect(first.told).toBeGreaterThanOrEqual(A_PAGE - 1);
  expect((first.beatAt ?? 0) - (first.startedAt ?? 0)).toBeGreaterThanOrEqual(
    (first.told * 950) / A_SECOND, // timers of the system may be a little early
  );
  expect(await countHoldingOlder(engine.db, version)).toEqual({ cases: 0, matters: 0 });
  expect(await heldVersions(engine)).toEqual([version]);
  expect(last).toMatchObject({
    total: cases.length,
    missing: 0,
    overtaken: false,
    startedAt: first.startedAt,
  });
  expect(await Promise.all(cases.slice(0, first.told).map(signalsOf))).toEqual(Array(first.told).fill(1));
  expect((await historyOf(watched)).length - before).toBeLessThanOrEqual(12);
}, 150_000);

async function placed(version: number): Promise<Replan | false> {
  const replan = await findReplan(engine.db, version);
  return typeof replan?.place === 'string' && replan;
}

async function finished(version: number): Promise<Replan | false> {
  const replan = await findReplan(engine.db, version);
  return typeof replan?.finishedAt === 'number' && replan;
}

async function heldVersions({ db }: Engine): Promise<number[]> {
  const rows = await select<{ version: number }>(
    db,
    'select distinct calendar_version as version from approval_case where not final order by 1',
  );
  return rows.map(({ version }) => version);
}

async function historyOf(caseNo: string) {
  const { events } = await engine.client.workflow.getHandle(caseWorkflowId(caseNo)).fetchHistory();
  return events ?? [];
}

/** How often a case was told. */
async function signalsOf(caseNo: string): Promise<number> {
  return (await historyOf(caseNo)).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
}
