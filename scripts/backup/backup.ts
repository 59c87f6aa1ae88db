import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { livingPid } from '../start/pid-file.ts';
import type { Home } from '../start/home.ts';
import { readJson } from '../start/json-file.ts';
import { BadInput } from '../xianshi/bad-input.ts';
import { copyCluster } from './copy-cluster.ts';
import { copyDurably, copyTree, writeDurably } from './copy-durably.ts';
import type { Copied } from './copy-durably.ts';

/** `backup.json`, written last: a folder without it was not finished. */
export type Backup = Readonly<{ format: 1; madeAt: string; database: Copied; papers: Copied }>;

/** Passwords of the roles that the copied database knows, and what the seed need not do again. */
export const KEPT = ['secrets.json', 'seeded.json', 'demo-accounts.json'] as const;

/**
 * Database, papers and passwords of a home that runs, into a new folder. The engine is left out: it is always the one that
 * is made anew (settled.md 33). The papers come after the database, which then knows none that is not there.
 * @throws BadInput
 */
export async function makeBackup(home: Home, to: string): Promise<Backup> {
  const { ownerUrl } = await runningHere(home);
  await makeEmpty(to);
  const database = await copyCluster(ownerUrl, await dataOf(home), join(to, 'postgres'));
  const papers = await copyTree(papersOf(home), join(to, 'files'), (path) => path !== 'incoming');
  for (const name of KEPT)
    if ((await readJson(join(home.folder, name))) !== undefined)
      await copyDurably(join(home.folder, name), join(to, name));
  const made: Backup = { format: 1, madeAt: new Date().toISOString(), database, papers };
  await writeDurably(join(to, 'backup.json'), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

export const papersOf = (home: Home): string => process.env['XIANSHI_FILES'] ?? home.files;

async function runningHere(home: Home): Promise<{ readonly ownerUrl: string }> {
  const address = (await readJson(join(home.folder, 'address.json'))) as { ownerUrl: string } | undefined;
  if (address !== undefined && (await livingPid(home, 'postgres')) !== undefined) return address;
  throw new BadInput({
    zh: `${home.folder} 的数据库没有在运行。先 npm start；用 DATABASE_URL 的，请用那个数据库自己的备份办法`,
    en: `the database of ${home.folder} does not run: npm start first; one that DATABASE_URL names has its own backups`,
  });
}

async function dataOf(home: Home): Promise<string> {
  const { postgres } = (await readJson(join(home.folder, 'places.json'))) as { postgres: string };
  return join(postgres, 'postgres');
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new BadInput({
      zh: `${folder} 不是空的。请给一个新的文件夹，例如加上日期`,
      en: `${folder} is not empty: name a new folder, with the date for example`,
    });
  await chmod(folder, 0o700); // passwords lie in it
}
