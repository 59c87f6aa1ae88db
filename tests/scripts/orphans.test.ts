import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { livingPid, notePid, stopOrphans } from '../../scripts/start/pid-file.ts';
import { newHome } from './home.ts';

/** A program that runs until it is told to end. */
async function program() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000); console.log("up")'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const { pid } = child;
  if (pid === undefined) throw new Error('node could not be started');

  return { child, pid };
}

test('what a killed start has left running is stopped and forgotten', async () => {
  const home = await newHome();
  const { child, pid } = await program();
  await notePid(home, 'worker', pid);

  const stopped = await stopOrphans(home);

  expect(stopped).toEqual(['worker']);
  expect(child.signalCode ?? (await once(child, 'exit'))[1]).toBe('SIGTERM');
  expect(await livingPid(home, 'worker')).toBeUndefined();
});

test('a pid that another program has meanwhile is left alone', async () => {
  const home = await newHome();
  const { child, pid } = await program();
  await writeFile(join(home.run, 'api.json'), JSON.stringify({ pid, identity: '1 /usr/bin/postgres' }));

  const stopped = await stopOrphans(home);

  expect(stopped).toEqual([]);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
});

test('a note of a process that has ended stops nothing', async () => {
  const home = await newHome();
  const { child, pid } = await program();
  await notePid(home, 'temporal', pid);
  child.kill('SIGKILL');
  await once(child, 'exit');

  expect(await livingPid(home, 'temporal')).toBeUndefined();
  expect(await stopOrphans(home)).toEqual([]);
});
