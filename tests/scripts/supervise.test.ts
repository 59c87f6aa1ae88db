import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Home } from '../../scripts/start/home.ts';
import type { Part } from '../../scripts/start/part.ts';
import { pauseBefore, supervise } from '../../scripts/start/supervise.ts';
import { newHome } from './home.ts';

function partOf(home: Home, begun: ChildProcess[], program: string): Part {
  return {
    name: 'worker',
    logFile: join(home.logs, 'worker.log'),
    patienceMs: 5_000,
    spawn: () => {
      const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
      begun.push(child);

      return Promise.resolve(child);
    },
    untilReady: async () => {
      await sleep(100);
    },
  };
}

const forEver = 'setInterval(() => undefined, 1000)';

test('a part that is killed is started again, and ends for good when it is stopped', async () => {
  const home = await newHome();
  const begun: ChildProcess[] = [];
  const part = supervise(home, partOf(home, begun, forEver), () => undefined);
  await part.ready;

  begun[0]?.kill('SIGKILL');
  while (begun.length < 2) await sleep(20);
  await part.stop(false);

  expect(begun.map((child) => child.signalCode)).toEqual(['SIGKILL', 'SIGTERM']);
});

test('stopping during the first start leaves nothing running', async () => {
  const home = await newHome();
  const begun: ChildProcess[] = [];
  const part = supervise(home, partOf(home, begun, forEver), () => undefined);

  await part.stop(false);

  await sleep(200);
  expect(begun.every((child) => child.signalCode !== null)).toBe(true);
});

test('the pauses between tries double up to half a minute', () => {
  expect([0, 1, 2, 6, 7, 99].map(pauseBefore)).toEqual([500, 1_000, 2_000, 30_000, 30_000, 30_000]);
});
