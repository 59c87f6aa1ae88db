import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type Copied = Readonly<{ files: number; bytes: number }>;
/** What of a tree is copied; `path` from its root on, with `/`. A folder that is not wanted is made, and left empty. */
export type Wanted = (path: string) => boolean;

/** Copies a tree so that it is still there when the power goes. What is deleted while it is copied is left out. */
export async function copyTree(from: string, to: string, isWanted: Wanted = () => true): Promise<Copied> {
  let [files, bytes] = [0, 0];
  async function copyFolder(path: string): Promise<void> {
    await mkdir(join(to, path), { recursive: true, mode: 0o700 });
    for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await (isWanted(inside) ? copyFolder(inside) : makeFolder(join(to, inside)));
      else if (isWanted(inside)) {
        const size = await copyDurably(join(from, inside), join(to, inside)).catch(unlessGone);
        if (size === undefined) continue;
        files += 1;
        bytes += size;
      }
    }
    await sync(join(to, path));
  }
  await copyFolder('');
  return { files, bytes };
}

const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
};

/** Answers how many bytes there were. */
export async function copyDurably(from: string, to: string): Promise<number> {
  await copyFile(from, to);
  return await sync(to);
}

export async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(path: string): Promise<number> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
