import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import { findCaseRestart } from '../../prisma/case-restart.ts';
import { submit } from '../../prisma/submit.ts';
import { CASE_WORKFLOW, caseUpdate, caseWorkflowId, lookAtCase } from '../../workflows/messages.ts';
import type { ActOutcome, CaseInput } from '../../workflows/messages.ts';
import { applicationOf, paper } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { staffPermit } from './officers.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ jobs: false });
});
afterAll(async () => {
  await engine.stop();
});

test('an act that arrives before the first line of the procedure finds the application in the log', async () => {
  const input = await newInput();
  const startWorkflowOperation = operationFor(input);

  const outcome = await engine.client.workflow.executeUpdateWithStart(caseUpdate('accept'), {
    startWorkflowOperation,
    args: [{ at: toInstant(Date.now()), by: staffPermit('S'), seenSeq: 1, with: { document: paper } }],
  });

  expect(outcome.seq).toBe(2);
  const log = await logOf(engine.db, input.opening.caseNo);
  expect(log.map(({ type }) => type)).toEqual(['submitted', 'accepted']);
});

test('an update id from before a fresh start is answered as it was, without a new event', async () => {
  const input = await newInput();
  const updateId = randomUUID();
  const asked = { at: toInstant(Date.now()), by: staffPermit('S'), seenSeq: null, with: { document: paper } };
  const handle = await engine.client.workflow.start(CASE_WORKFLOW, operationFor(input).options);
  const first: ActOutcome = await handle.executeUpdate(caseUpdate('accept'), { args: [asked], updateId });
  const { state, recordedSeq } = await handle.query(lookAtCase);
  await handle.terminate();

  const carried = { state, recordedSeq, known: [[updateId, first.seq, first.at] as const] };
  const again = await engine.client.workflow.start(
    CASE_WORKFLOW,
    operationFor({ ...input, carried }).options,
  );
  const second: ActOutcome = await again.executeUpdate(caseUpdate('accept'), { args: [asked], updateId });

  expect(second).toEqual(first);
  expect(await logOf(engine.db, input.opening.caseNo)).toHaveLength(2);
});

async function newInput(): Promise<CaseInput> {
  const { caseNo } = await submit(engine.db, await applicationOf(engine.db));
  const restart = await findCaseRestart(engine.db, caseNo);
  if (restart === null) throw new Error(`case ${caseNo} has ended`);
  const { newerCalendar, ...input } = restart;
  expect(newerCalendar).toBeNull();

  return input;
}

function operationFor(input: CaseInput) {
  const { taskQueue } = engine;
  const workflowId = caseWorkflowId(input.opening.caseNo);

  return new WithStartWorkflowOperation(CASE_WORKFLOW, {
    workflowId,
    taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'FAIL',
  });
}
