import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Calendar } from '../../domain/time/calendar.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { noteTrouble } from '../../prisma/recording-trouble.ts';
import { writeJson } from '../../scripts/start/json-file.ts';
import { BadInput } from '../../scripts/xianshi/bad-input.ts';
import { answer } from '../../scripts/xianshi/commands.ts';
import { fromSetup } from '../services/from-setup.ts';
import { temporalAddress } from '../services/temporal.ts';
import { CASE_WORKFLOW, caseWorkflowId } from '../../workflows/messages.ts';
import { paper, submitPracticeCase } from '../workflows/case-driver.ts';
import type { DrivenCase } from '../workflows/case-driver.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { turnClock } from '../workflows/practice.ts';
import { until } from '../workflows/until.ts';
import { newHome } from './home.ts';

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);

let engine: Engine;
let calendar: Calendar;
let owner: pg.Pool;
/** Everybody was silent for a week: three cards, one of them raised, one record. */
let late: DrivenCase;
beforeAll(async () => {
  engine = await startEngine();
  process.env['TEMPORAL_NAMESPACE'] = engine.namespace;
  calendar = await newestCalendar(engine.db);
  owner = new pg.Pool({ connectionString: engine.database.ownerUrl, max: 1 });
  owner.on('error', () => undefined);
  late = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await turnClock(engine, late, { calendar, to: at('2026-03-10T09:00') });
}, 60_000);
afterAll(async () => {
  delete process.env['TEMPORAL_NAMESPACE'];
  await owner.end();
  await engine.stop();
});

const warnings: string[] = [];
const world = {
  read: () => Promise.reject(new Error('nothing is read')),
  warn: (line: string) => warnings.push(line),
};
interface Answered {
  readonly engine: string;
  readonly cases: number;
  readonly restarted: number;
  readonly rows: number;
  readonly findings: readonly {
    readonly kind: string;
    readonly caseNo: string;
    readonly matterId: string | null;
    readonly todo: string;
  }[];
}
async function called(name: 'audit' | 'rebuild', ...args: readonly string[]) {
  const asked = name === 'audit' ? ['--temporal', temporalAddress()] : [];
  const where = ['--database', engine.database.url, ...asked, '--json'];
  const { text, exitCode } = await answer([name, ...where, ...args], world);
  return { exitCode, ...(JSON.parse(text) as Answered) };
}

test('of what the engine has recorded, case by case, nothing is found', async () => {
  const granted = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await granted.act('accept', { document: paper });
  await turnClock(engine, granted, { calendar, to: at('2026-03-27T12:00') });
  await granted.act('extend', { document: paper, reasonId: 'reason' });
  const withdrawn = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await withdrawn.act('withdraw', {});
  await withdrawn.handle.result();
  await until('cancelled cards are over', async () => (await called('audit')).findings.length === 0);

  expect(await called('audit')).toMatchObject({ exitCode: 0, engine: 'asked', cases: 3, findings: [] });
});

test('planted damage is found by kind with what to do, and mended by those commands alone', async () => {
  const { caseNo, handle } = late;
  const record = `accountability/${caseNo}/H01`;
  await owner.query(
    `update clock set last_day_on = '2027-01-01' where case_no = $1 and clock = 'statutory'`,
    [caseNo],
  );
  await owner.query('alter table accountability_card disable trigger user');
  await owner.query('delete from accountability_card where matter_id = $1', [record]);
  await owner.query('alter table accountability_card enable trigger user');
  await owner.query('delete from accountability where matter_id = $1', [record]);
  await handle.terminate('planted');
  const found = await until('the engine knows of it', async () => {
    const audited = await called('audit');
    return audited.findings.some(({ kind }) => kind === 'workflow-missing') && audited;
  });

  expect(found.exitCode).toBe(1);
  expect([...new Set(found.findings.map(({ kind }) => kind))]).toEqual([
    'row-changed',
    'red-without-record',
    'workflow-missing',
  ]);
  expect([...new Set(found.findings.map(({ todo }) => todo))]).toEqual([
    `npm run -s xianshi -- rebuild --case ${caseNo}`,
    'npm run -s xianshi -- audit --restart',
  ]);
  const rebuilt = await called('rebuild', '--case', caseNo);
  expect(rebuilt).toMatchObject({ exitCode: 0, rows: found.findings.length - 1 });
  expect(await called('audit', '--restart')).toMatchObject({ restarted: 1 });
  await until('the case runs again', async () => (await handle.describe()).status.name === 'RUNNING');
  expect((await called('audit')).exitCode).toBe(0);
  await turnClock(engine, late, { calendar, to: at('2026-03-11T09:00') });
  expect((await called('audit')).findings).toEqual([]);
}, 60_000);

test('a workflow that runs for no case of this database is found', async () => {
  const handle = await engine.client.workflow.start(CASE_WORKFLOW, {
    workflowId: caseWorkflowId('NOBODY'),
    taskQueue: 'nobody-works-here',
    args: [],
  });

  const stray = await until('it is listed', async () =>
    (await called('audit')).findings.find(({ kind }) => kind === 'workflow-stray'),
  );
  await handle.terminate();

  expect(stray.caseNo).toBe('NOBODY');
});

test('a recorder that waits for a person is named, and no more once its workflow goes on', async () => {
  const { caseNo } = late;
  await noteTrouble(engine.db, { logId: caseNo, code: 'LogConflict', message: 'number 9: other-event' });

  const { text } = await answer(['audit', '--database', engine.database.url], world);
  const asked = await called('audit');

  expect(text).toContain('temporal workflow signal --name resumeRecording');
  expect(asked.findings).toEqual([]);
});

test('a damaged log is left alone by a rebuild of everything, which says so', async () => {
  const damaged = await submitPracticeCase(engine, at('2026-03-02T09:00'));
  await owner.query(`update case_event set payload = '{"materials": ["M99"]}' where case_no = $1`, [
    damaged.caseNo,
  ]);

  const { exitCode, ...rebuilt } = await called('rebuild');

  expect(exitCode).toBe(1);
  expect(rebuilt).toMatchObject({ rows: 0, refused: [{ kind: 'line-changed', caseNo: damaged.caseNo }] });
});

test('without Temporal the records alone are audited, and it is said; a restart is refused', async () => {
  const away = ['--database', engine.database.url, '--temporal', '127.0.0.1:1'];
  warnings.length = 0;

  const { text } = await answer(['audit', ...away], world);

  expect(text).toContain('督办事项');
  expect(warnings).toEqual([expect.stringContaining('Temporal does not answer')]);
  await expect(answer(['audit', '--restart', ...away], world)).rejects.toThrow(BadInput);
});

test('without a word about where, it is the product that was started last', async () => {
  const { folder } = await newHome();
  process.env['XIANSHI_HOME'] = folder;
  const before = await answer(['audit'], world).catch((error: unknown) => error);
  const written = { appUrl: engine.database.url, temporalAddress: temporalAddress() };
  await writeJson(join(folder, 'address.json'), written);

  const audited = JSON.parse((await answer(['audit', '--json'], world)).text) as Answered;
  delete process.env['XIANSHI_HOME'];

  expect((before as Error).message).toContain('run npm start first');
  expect(audited).toMatchObject({ engine: 'asked', cases: 4 });
});

test.each([
  ['nothing answers', () => 'postgres://xianshi_app@127.0.0.1:1/nowhere', 'does not answer'],
  ['it is another database', () => `${fromSetup('TEST_POSTGRES')}/postgres`, 'no database of xianshi'],
])('where %s, one sentence says so', async (_what, url, sentence) => {
  for (const name of ['audit', 'rebuild']) {
    const refusal = await answer([name, '--database', url()], world).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(BadInput);
    expect((refusal as BadInput).message).toContain(sentence);
  }
});

test('a case that does not exist, and trust in every log at once, are bad input', async () => {
  await expect(called('rebuild', '--case', 'NOBODY')).rejects.toThrow(BadInput);
  await expect(called('rebuild', '--trust-log')).rejects.toThrow(BadInput);
});

test('the real command: exit code 1 and a table of what was found', () => {
  const args = ['audit', '--database', engine.database.url];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/xianshi/main.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TEMPORAL_ADDRESS: '127.0.0.1:1' } },
  );

  expect(stderr).toContain('Temporal');
  expect(stdout).toContain('line-changed');
  expect(status).toBe(1);
});
