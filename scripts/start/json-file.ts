import { readFile, rename, writeFile } from 'node:fs/promises';

/** The content of a JSON file of ours, or `undefined` when there is none. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read. Way out: look at it, or move it away.`, { cause: error });
  }
}

/** Replaces the file in one go; only we may read it. */
export async function writeJson(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.half`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.half`, file);
}
