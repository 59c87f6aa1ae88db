import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { embeddedEngine } from '../../scripts/start/temporal-part.ts';
import { newHome } from './home.ts';

/** A home that has fetched a Temporal of this version; the real ones on this machine are out of sight. */
async function homeWith(version: string) {
  const home = await newHome();
  const binary = join(home.bin, 'temporal');
  await writeFile(binary, `#!/bin/sh\necho "temporal version ${version} (Server 1.0.0)"\n`);
  await chmod(binary, 0o755);

  return home;
}

const port = 1;
const say = () => undefined;

test('a new database file is noted with the version that makes it', async () => {
  const home = await homeWith('1.9.1');

  const engine = await embeddedEngine(home, { port, say });

  const noted = await readFile(join(home.folder, 'temporal.db.version'), 'utf8');
  expect(engine.databaseFile).toBe(join(home.folder, 'temporal.db'));
  expect(noted.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});

test('a database file of another engine version is refused with the ways out', async () => {
  const home = await homeWith('1.9.1');
  await writeFile(join(home.folder, 'temporal.db'), '');
  await writeFile(join(home.folder, 'temporal.db.version'), '1.7.0\n');

  const start = embeddedEngine(home, { port, say });

  await expect(start).rejects.toThrow(/written by Temporal 1\.7\.0.*TEMPORAL_BINARY.*move the file away/s);
});

test('a database file without a version beside it is refused too', async () => {
  const home = await homeWith('1.9.1');
  await writeFile(join(home.folder, 'temporal.db'), '');

  await expect(embeddedEngine(home, { port, say })).rejects.toThrow(/written by Temporal unknown/);
});
