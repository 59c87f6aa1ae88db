import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);

/** In a process of its own: the heap of the threads is measured, and Jest hides those it starts. */
test('an open case in the cache of a worker keeps its budget of memory', async () => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'bench/main.ts', 'cached', '--json']);

  const { cases, kibPerCase } = JSON.parse(stdout) as { cases: number; kibPerCase: number };
  expect(cases).toBeGreaterThan(100);
  expect(kibPerCase).toBeGreaterThan(1);
  expect(kibPerCase).toBeLessThanOrEqual(60);
});
