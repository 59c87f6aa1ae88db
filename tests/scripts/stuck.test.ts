import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { noteTrouble } from '../../prisma/recording-trouble.ts';
import { submitWithin } from '../../prisma/submission-store.ts';
import { submit } from '../../prisma/submit.ts';
import { inTransaction } from '../../prisma/transaction.ts';
import { noteBackup } from '../../scripts/backup/backup-state.ts';
import { BadInput } from '../../scripts/xianshi/bad-input.ts';
import { answer } from '../../scripts/xianshi/commands.ts';
import { CASE_WORKFLOW, caseWorkflowId } from '../../workflows/messages.ts';
import { temporalAddress } from '../services/temporal.ts';
import { applicationOf } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { until } from '../workflows/until.ts';
import { newHome } from './home.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ jobs: false });
  process.env['TEMPORAL_NAMESPACE'] = engine.namespace;
});
afterAll(async () => {
  delete process.env['TEMPORAL_NAMESPACE'];
  await engine.stop();
});

const warnings: string[] = [];
const world = {
  read: () => Promise.reject(new Error('nothing is read')),
  warn: (line: string) => warnings.push(line),
};
interface Told {
  readonly kind: string;
  readonly subject: string;
  readonly about: string;
  readonly todo: string;
}
async function stuck(...args: readonly string[]) {
  const where = ['--database', engine.database.url, '--temporal', temporalAddress()];
  const { text, exitCode } = await answer(['stuck', '--json', ...where, ...args], world);
  return { exitCode, found: (JSON.parse(text) as { stuck: readonly Told[] }).stuck };
}
/** Its first line could not be stored with the receipt. */
async function unrecorded(): Promise<string> {
  const application = await applicationOf(engine.db);
  return (await inTransaction(engine.db, (tx) => submitWithin(tx, application))).caseNo;
}

test('what is on its way is not stuck', async () => {
  await submit(engine.db, await applicationOf(engine.db));

  expect(await stuck()).toEqual({ exitCode: 0, found: [] });
});

test('each that does not move is listed with its reason and its remedy, the gravest first', async () => {
  const broken = await unrecorded();
  await engine.client.workflow.start(CASE_WORKFLOW, {
    workflowId: caseWorkflowId(broken),
    taskQueue: engine.taskQueue,
    args: [],
  });
  const { pool } = engine.db;
  await noteTrouble(engine.db, { logId: broken, code: 'LogConflict', message: 'number 2: gap' });
  await pool.query(`select graphile_worker.add_job('openMatter', '{}', job_key := 'openMatter/x')`);
  await pool.query(`select graphile_worker.permanently_fail_jobs(array_agg(id), 'no such opening')
                      from graphile_worker.jobs where key = 'openMatter/x'`);

  const { found, exitCode } = await until('its code has failed twice', async () => {
    const looked = await stuck('--older-than', '0');
    return looked.found.some(({ kind }) => kind === 'workflow-failing') && looked;
  });

  const kinds = found.filter(({ subject }) => subject === broken).map(({ kind }) => kind);
  expect(exitCode).toBe(1);
  expect(kinds).toEqual(['workflow-failing', 'recorder-stopped', 'unrecorded']);
  expect(found[0]).toMatchObject({ kind: 'workflow-failing', subject: broken });
  expect(found[0]?.about).toMatch(/^×\d+: .+/);
  expect(found.find(({ kind }) => kind === 'recorder-stopped')?.todo).toBe(
    `temporal workflow signal --name resumeRecording --workflow-id case/${broken}`,
  );
  expect(found.find(({ kind }) => kind === 'job-given-up')).toMatchObject({
    subject: expect.stringMatching(/^openMatter \d+$/),
    about: expect.stringContaining('no such opening'),
  });
});

test('without Temporal the database alone is looked at, in both languages', async () => {
  warnings.length = 0;
  const where = ['--database', engine.database.url, '--temporal', '127.0.0.1:1'];

  const { text, exitCode } = await answer(['stuck', '--older-than', '0', ...where], world);

  expect(text).toMatch(/早应记入日志而未记 \/ it should stand in the log by now/);
  expect(warnings).toEqual([expect.stringContaining('Temporal does not answer')]);
  expect(exitCode).toBe(1);
  await expect(answer(['stuck', '--older-than', 'soon', ...where], world)).rejects.toThrow(BadInput);
});

test('a nightly backup that failed is said, of the installation it belongs to alone', async () => {
  const home = await newHome();
  await noteBackup(home, {
    folder: '/mnt/usb',
    at: '2026-11-29T02:00:00+08:00',
    failure: 'ENOSPC: disk is full\nat x',
  });
  const before = { ...process.env };
  Object.assign(process.env, { XIANSHI_HOME: home.folder, DATABASE_URL: engine.database.url });
  try {
    const { text } = await answer(['stuck', '--json', '--temporal', temporalAddress()], world);
    const told = (JSON.parse(text) as { stuck: readonly Told[] }).stuck.at(-1);

    expect(told).toMatchObject({
      ...{ kind: 'backup-failing', subject: '/mnt/usb' },
      about: '2026-11-29T02:00:00+08:00: ENOSPC: disk is full',
    });
    expect((await stuck()).found.map(({ kind }) => kind)).not.toContain('backup-failing');
  } finally {
    process.env = before;
    await rm(home.folder, { recursive: true });
  }
});
