import { readdirSync, readFileSync } from 'node:fs';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { expect, test } from '@jest/globals';
import { workflowBundle } from '../services/temporal.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('histories of every kind are kept', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'appealed-matter-1.json',
      'corrected.json',
      'granted.json',
      'heard.json',
      'joint.json',
      'late-matter-1.json',
      'late.json',
      'overran.json',
      'replanned-matter-1.json',
      'replanned.json',
      'rules.json',
      'withdrawn.json',
    ]),
  );
});

test.each(files)('the procedure of today lives through %s as it was lived', async (file) => {
  const { workflowId, history } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    workflowId: string;
    history: unknown;
  };

  await expect(
    Worker.runReplayHistory({ workflowBundle: workflowBundle() }, history, workflowId),
  ).resolves.toBeUndefined();
});
