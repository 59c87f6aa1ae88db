import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowUpdateStage } from '@temporalio/client';
import pg from 'pg';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { answer } from '../../scripts/xianshi/commands.ts';
import { caseUpdate } from '../../workflows/messages.ts';
import { temporalAddress } from '../services/temporal.ts';
import { applicationOf, paper, submitPracticeCase } from '../workflows/case-driver.ts';
import type { DrivenCase } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { applicantPermit, officerFor } from '../workflows/officers.ts';
import { until } from '../workflows/until.ts';

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);
const world = { read: () => Promise.reject(new Error('nothing is read')), warn: () => undefined };

interface Restored {
  readonly restarted: number;
  readonly ahead: readonly {
    readonly id: string;
    readonly storedSeq: number | null;
    readonly engineSeq: number;
    readonly lost: readonly { readonly type: string; readonly actorId: string | null }[];
    readonly waiting: readonly { readonly act: string; readonly actorId: string }[];
  }[];
}

let engine: Engine;
let owner: pg.Pool;
/** Accepted and under review; withdrawn; submitted; and one that the backup has whole. */
let [accepted, withdrawn, lost, whole]: DrivenCase[] = [];
beforeAll(async () => {
  engine = await startEngine();
  process.env['TEMPORAL_NAMESPACE'] = engine.namespace;
  process.env['TASK_QUEUE'] = engine.taskQueue;
  owner = new pg.Pool({ connectionString: engine.database.ownerUrl, max: 1 });
  owner.on('error', () => undefined);
  const submit = () => submitPracticeCase(engine, at('2026-03-02T09:00'));
  [accepted, withdrawn, whole, lost] = [await submit(), await submit(), await submit(), await submit()];
  await accepted.act('accept', { document: paper });
  await accepted.act('startReview', {});
  await withdrawn.act('withdraw', {});
  await whole.act('accept', { document: paper });
});
afterAll(async () => {
  delete process.env['TEMPORAL_NAMESPACE'];
  delete process.env['TASK_QUEUE'];
  await owner.end();
  await engine.stop();
});

const command = (...args: readonly string[]) =>
  answer([...args, '--database', engine.database.url, '--temporal', temporalAddress()], world);
async function restoreEngine(
  ...args: readonly string[]
): Promise<Restored & { exitCode: number | undefined }> {
  const { text, exitCode } = await command('restore-engine', '--json', ...args);
  return { exitCode, ...(JSON.parse(text) as Restored) };
}
const numberOf = (driven: DrivenCase | undefined): string => driven?.caseNo ?? '';

/** What a restore from an older backup does: the last lines are not there, nor is what followed from them. */
async function restoreOlderBackup(): Promise<void> {
  for (const driven of [accepted, withdrawn]) {
    await owner.query('delete from case_event where case_no = $1 and seq > 1', [numberOf(driven)]);
    await answer(
      ['rebuild', '--case', numberOf(driven), '--trust-log', '--database', engine.database.url],
      world,
    );
  }
  for (const table of ['case_event', 'approval_case', 'clock', 'task', 'submission'])
    await owner.query(`delete from ${table} where case_no = $1`, [numberOf(lost)]);
  await owner.query('update case_counter set next = next - 1 where practice');
}

test('while log and engine agree nothing is ahead', async () => {
  await until('all ends are listed', async () => {
    const { ahead, exitCode } = await restoreEngine();
    return exitCode === 0 && ahead.length === 0;
  });
});

test('after a restore each lost act is named, with the one that waits; nothing is changed by looking', async () => {
  await restoreOlderBackup();
  const seen = await accepted?.look();
  if (seen === undefined) throw new Error('the case does not run');
  const by = await officerFor(engine.db, { act: 'completeStep', state: seen.state, at: seen.now });
  const { applicantPersonId } = await applicationOf(engine.db);
  const request = { at: seen.now, seenSeq: null, driven: true };
  const accepting = { waitForStage: WorkflowUpdateStage.ACCEPTED };
  await accepted?.handle.startUpdate(caseUpdate('completeStep'), {
    args: [{ ...request, by, with: { step: 'material-review', siteVisit: false } }],
    ...accepting,
  });
  await until('its recorder has stopped', async () => (await accepted?.look())?.stuck !== null);
  await accepted?.handle.startUpdate(caseUpdate('withdraw'), {
    args: [{ ...request, by: applicantPermit(applicantPersonId), with: {} }],
    ...accepting,
  });

  const { ahead, exitCode } = await restoreEngine();
  const of = (driven: DrivenCase | undefined) => ahead.find(({ id }) => id === numberOf(driven));

  expect(exitCode).toBe(1);
  expect(ahead.map(({ id }) => id).sort()).toEqual(
    [numberOf(accepted), numberOf(withdrawn), numberOf(lost)].sort(),
  );
  expect(of(accepted)).toMatchObject({ storedSeq: 1, engineSeq: 3 });
  expect(of(accepted)?.lost.map(({ type }) => type)).toEqual(['accepted', 'reviewStarted', 'stepCompleted']);
  expect(of(accepted)?.lost.at(-1)).toMatchObject({ actorId: by.personId });
  expect(of(accepted)?.waiting).toMatchObject([{ act: 'withdraw', actorId: applicantPersonId }]);
  expect(of(withdrawn)?.lost.map(({ type }) => type)).toEqual(['withdrawn']);
  expect(of(lost)).toMatchObject({ storedSeq: null, lost: [{ type: 'submitted' }] });
  expect((await accepted?.look())?.state.seq).toBe(5);
  expect(await accepted?.look()).not.toMatchObject({ stuck: null });
});

test('restarted, each goes on from its log and can be acted on; the lost number is not given out again', async () => {
  const { restarted, exitCode } = await restoreEngine('--restart');
  const running = await until(
    'the accepted one runs again',
    async () => (await accepted?.look().catch(() => undefined)) ?? false,
  );
  await accepted?.act('accept', { document: paper });
  await withdrawn?.act('accept', { document: paper });
  const next = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  const again = await until('nothing is ahead any more', async () => {
    const looked = await restoreEngine();
    return looked.ahead.length === 0 && looked;
  });

  expect({ restarted, exitCode }).toEqual({ restarted: 3, exitCode: 0 });
  expect(running.state.state).toBe('received');
  expect((await accepted?.look())?.state.state).toBe('accepted');
  expect((await withdrawn?.look())?.state.state).toBe('accepted');
  expect((await whole?.handle.describe())?.status.name).toBe('RUNNING');
  expect((await lost?.handle.describe())?.status.name).toBe('TERMINATED');
  expect(next.caseNo).not.toBe(numberOf(lost));
  expect(again.exitCode).toBe(0);
}, 60_000);

test('without Temporal nothing can be compared, and that is said', async () => {
  const away = answer(
    ['restore-engine', '--database', engine.database.url, '--temporal', '127.0.0.1:1'],
    world,
  );

  await expect(away).rejects.toThrow(/Temporal does not answer/);
});
