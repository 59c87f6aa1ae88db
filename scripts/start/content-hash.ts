import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One digest over names and contents of these files and folders (relative to `root`); an absent one counts as empty. */
export async function contentHash(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(paths.map((path) => filesBelow(root, path)))).flat()) {
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)))
      .update('\0');
  }

  return hash.digest('hex');
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  const what = await stat(join(root, path)).catch(() => undefined);
  if (what === undefined) return [];
  if (what.isFile()) return [path];
  const names = (await readdir(join(root, path))).sort();

  return (await Promise.all(names.map((name) => filesBelow(root, `${path}/${name}`)))).flat();
}
