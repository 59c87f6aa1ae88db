import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The account PostgreSQL runs under; `undefined` = our own (PostgreSQL only refuses to run as root). */
export type Account = Readonly<{ uid: number; gid: number }> | undefined;

export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known !== undefined) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const made = lookUp();
  if (made !== undefined) return made;

  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user "postgres" to run it as, nor could one be added. ' +
      'Way out: run `useradd --system postgres`, or run this command as a plain user, or set DATABASE_URL.',
  );
}

function lookUp(): Account {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });

    return answer.status === 0 ? Number(answer.stdout) : undefined;
  });

  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** As root the server is another user, who must be able to enter every parent folder: asked by trying it. */
export function canEnter(folder: string, account: Account): boolean {
  if (account === undefined) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' });

  return tried.status === 0;
}

/** The first of these folders whose parents the account may enter; the parents are made when missing. */
export async function firstEnterable(folders: readonly string[], account: Account): Promise<string> {
  for (const folder of folders) {
    await mkdir(dirname(folder), { recursive: true });
    if (canEnter(dirname(folder), account)) return folder;
  }

  throw new Error(
    `User postgres may not enter the parents of any of: ${folders.join(', ')}. ` +
      'Way out: `chmod o+x` one of them, run as a plain user, or set DATABASE_URL.',
  );
}
