import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { countHoldingOlder } from '../../prisma/replan-store.ts';
import { select } from '../../prisma/sql.ts';
import { bundleWorkflows } from '../../scripts/bundle-workflows.ts';
import { adoptNewest } from '../../scripts/xianshi/audit/adopt-law-command.ts';
import { adoptLaw } from '../../workflows/messages.ts';
import { paper, refusalCode, submitCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { until } from './until.ts';

let folder: string;
let bundle: { readonly codePath: string };
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianshi-laws-'));
  const codePath = join(folder, 'two-laws.js');
  bundle = { codePath };
  await bundleWorkflows(codePath, fileURLToPath(new URL('two-laws.ts', import.meta.url)));
  engine = await startEngine({ bundle });
}, 60_000);
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

test('open cases go over to a newer law between two runs; what was done under the old one stays', async () => {
  const [driven, ended] = [await submitCase(engine), await submitCase(engine)];
  const doing = { updateId: randomUUID() };
  const accepted = await driven.act('accept', { document: paper }, doing);
  await ended.act('withdraw', {}); // law 1 lets them
  await ended.handle.result();
  const { runId } = await driven.handle.describe();
  const before = await adoptNewest(engine.db);

  await import('./second-law.ts'); // the release: from here on jobs know two laws, as the worker does
  const begun = await adoptNewest(engine.db);
  await until('all have gone over', async () => (await adoptNewest(engine.db)).state === 'finished');
  const young = await submitCase(engine);

  expect(before).toEqual({ law: 1, remaining: 0, state: 'nothing-to-do' });
  expect(begun).toEqual({ law: 2, remaining: 1, state: 'begun' });
  expect(await countHoldingOlder(engine.db, 2, 'law')).toEqual({ cases: 0, matters: 0 });
  expect((await driven.handle.describe()).runId).not.toBe(runId);
  expect(await lawsOf(driven.caseNo)).toEqual(['submitted 1', 'accepted 1', 'lawAdopted 2']);
  expect(await lawsOf(ended.caseNo)).toEqual(['submitted 1', 'withdrawn 1']);
  expect(await lawsOf(young.caseNo)).toEqual(['submitted 2']);
  for (const { act } of [driven, young]) expect(await refusalCode(act('withdraw', {}))).toBe('wrong-state');
  expect(await driven.act('accept', { document: paper }, doing)).toEqual(accepted); // an old key is answered as before
  await driven.act('startReview', {});
  expect((await lawsOf(driven.caseNo)).at(-1)).toBe('reviewStarted 2');

  await driven.handle.signal(adoptLaw, 2); // told again: nothing new
  await driven.handle.signal(adoptLaw, 3); // a law that this worker does not know yet
  await driven.act('completeStep', { step: 'material-review', siteVisit: false });
  expect((await logOf(engine.db, driven.caseNo)).filter(({ type }) => type === 'lawAdopted')).toHaveLength(1);

  const { findings } = await auditPage(engine.db, { after: '', limit: 100, now: toInstant(Date.now()) });
  expect(findings).toEqual([]);
}, 60_000);

test('a history of law 1 replays under code that knows both', async () => {
  const file = new URL('../histories/withdrawn.json', import.meta.url);
  const { workflowId, history } = JSON.parse(await readFile(file, 'utf8')) as {
    workflowId: string;
    history: unknown;
  };

  await expect(
    Worker.runReplayHistory({ workflowBundle: bundle }, history, workflowId),
  ).resolves.toBeUndefined();
});

async function lawsOf(caseNo: string): Promise<readonly string[]> {
  const rows = await select<{ line: string }>(
    engine.db,
    `select type || ' ' || law_version as line from case_event where case_no = $1 order by seq`,
    [caseNo],
  );
  return rows.map(({ line }) => line);
}
