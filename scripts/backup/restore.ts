import { access, chown, lchown, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../start/home.ts';
import { readJson } from '../start/json-file.ts';
import { livingPid, partNames } from '../start/pid-file.ts';
import { embeddedCluster } from '../start/postgres-part.ts';
import type { Account } from '../services/postgres-account.ts';
import { BadInput } from '../xianshi/bad-input.ts';
import { KEPT, papersOf } from './backup.ts';
import type { Backup } from './backup.ts';
import { copyDurably, copyTree } from './copy-durably.ts';

/**
 * Puts a backup into a home that has no data. The database gets its name last: what was interrupted is done again.
 * @throws BadInput
 */
export async function restoreBackup(from: string, home: Home, say: (line: string) => void): Promise<Backup> {
  const backup = await finishedBackup(from);
  await refuseWhileRunning(home);
  const { data, account } = await embeddedCluster(home, { port: 0, password: '', say });
  await refuseWithData(home, data);
  const half = `${data}.half`;
  await rm(half, { recursive: true, force: true });
  await copyTree(join(from, 'postgres'), half);
  await giveTo(account, half);
  await copyTree(join(from, 'files'), papersOf(home));
  for (const name of KEPT)
    if ((await readJson(join(from, name))) !== undefined)
      await copyDurably(join(from, name), join(home.folder, name));
  await rm(data, { recursive: true, force: true });
  await rename(half, data);
  return backup;
}

async function finishedBackup(from: string): Promise<Backup> {
  const backup = (await readJson(join(from, 'backup.json'))) as Backup | undefined;
  if (backup?.format === 1) return backup;
  throw new BadInput({
    zh: `${from} 里没有 backup.json，或者不是这个版本的：不是做完的备份。请换一份`,
    en: `${from} has no backup.json of this version, so it is no finished backup: take another`,
  });
}

async function refuseWhileRunning(home: Home): Promise<void> {
  for (const name of ['start', ...partNames] as const)
    if ((await livingPid(home, name)) !== undefined)
      throw new BadInput({
        zh: `${home.folder} 正在运行。先停下（Ctrl-C）`,
        en: `${home.folder} is running: stop it first (Ctrl-C)`,
      });
}

/** An engine that knows more than the restored database would go on with what is lost. */
async function refuseWithData(home: Home, data: string): Promise<void> {
  for (const path of [join(data, 'PG_VERSION'), join(home.folder, 'temporal.db')])
    if (await isThere(path))
      throw new BadInput({
        zh: `${home.folder} 里已经有数据（${path}），不会覆盖。先移走，例如 mv ${home.folder} ${home.folder}.old`,
        en: `${home.folder} has data already (${path}), which is not overwritten: move it away first`,
      });
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function giveTo(account: Account, folder: string): Promise<void> {
  if (account === undefined) return;
  const { uid, gid } = account;
  await chown(folder, uid, gid);
  for (const path of await readdir(folder, { recursive: true })) await lchown(join(folder, path), uid, gid);
}
