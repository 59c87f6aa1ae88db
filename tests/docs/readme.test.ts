import { access, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { DEMO_ACCOUNTS } from '../../prisma/seed/demo-accounts.ts';

const ROOT = new URL('../../', import.meta.url);
const readme = await readFile(new URL('README.md', ROOT), 'utf8');

test('every file that the README points to exists', async () => {
  const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].flatMap(([, target]) => target ?? []);

  const there = targets.map((target) =>
    access(new URL(target, ROOT)).then(
      () => null,
      () => target,
    ),
  );

  expect((await Promise.all(there)).filter((missing) => missing !== null)).toEqual([]);
});

test('every folder that the README names exists', async () => {
  const folders = [...readme.matchAll(/^\|(.+?)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z]+\/)`/g)].flatMap(([, folder]) => folder ?? []),
  );

  await Promise.all(folders.map((folder) => access(new URL(folder, ROOT))));

  expect(folders).toContain('domain/');
});

test('the accounts of the README are those of the seed', () => {
  const table = readme.slice(readme.indexOf('| who | account |'), readme.indexOf('The six acts'));
  const named = [...table.matchAll(/`(\w+)`/g)].flatMap(([, login]) => login ?? []);

  expect(DEMO_ACCOUNTS.map(({ login }) => login)).toEqual(expect.arrayContaining(named));
});
