import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rotateLogs } from '../../scripts/start/rotate-logs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logs-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const room = { largestBytes: 10, kept: 2 };
const text = async (name: string): Promise<string> => await readFile(join(folder, name), 'utf8');

test('a program that keeps its log open goes on in the emptied file, and what it wrote is kept beside', async () => {
  const log = await open(join(folder, 'api.log'), 'a');
  await log.write('the first lines\n');

  await rotateLogs(folder, room);
  await log.write('more\n');
  await log.close();

  expect(await text('api.log.1')).toBe('the first lines\n');
  expect(await text('api.log')).toBe('more\n');
});

test('so many older ones are kept, the newest first; a small log and other files stay as they are', async () => {
  await writeFile(join(folder, 'worker.log'), 'small');
  await writeFile(join(folder, 'notes.txt'), 'a text of somebody else');
  for (const content of ['the first time', 'the second time', 'the third time']) {
    await writeFile(join(folder, 'api.log'), content);
    await rotateLogs(folder, room);
  }

  expect((await readdir(folder)).toSorted()).toEqual([
    ...['api.log', 'api.log.1', 'api.log.2', 'notes.txt', 'worker.log'],
  ]);
  expect([await text('api.log.1'), await text('api.log.2')]).toEqual(['the third time', 'the second time']);
  expect(await text('worker.log')).toBe('small');
});

test('a log exactly as large as allowed stays', async () => {
  await writeFile(join(folder, 'api.log'), '0123456789');

  await rotateLogs(folder, room);

  expect(await readdir(folder)).toEqual(['api.log']);
});
