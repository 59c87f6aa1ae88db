import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openFileFolder } from '../../api/files/file-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const DAY_MS = 24 * 3_600_000;

test('what a killed API was still receiving is swept away a day later; what is being received, and what is kept, stays', async () => {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming);
  for (const [name, ageMs] of [
    ['killed', 2 * DAY_MS],
    ['going-on', DAY_MS / 2],
  ] as const) {
    await writeFile(join(incoming, name), 'half a file');
    const begunAt = new Date(Date.now() - ageMs);
    await utimes(join(incoming, name), begunAt, begunAt);
  }
  const earlier = await openFileFolder(folder);
  const received = await earlier.receive(Readable.from(['a whole file']));
  await received.keep();

  const files = await openFileFolder(folder);

  expect(await readdir(incoming)).toEqual(['going-on']);
  expect(String(await (await files.open(received.sha256))?.toArray())).toBe('a whole file');
});
