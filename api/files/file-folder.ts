import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Files by their content: the name is the SHA-256, so a file is never changed and never stored twice. */
export interface FileFolder {
  readonly put: (content: Buffer) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** Streams to disk; `keep` names it by its digest, `drop` forgets it. */
  readonly receive: (source: Readable) => Promise<Received>;
  readonly open: (sha256: string) => Promise<ReadStream | null>;
  /** Can it be written to? */
  readonly isReady: () => Promise<boolean>;
}

export interface Received {
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
  readonly keep: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

export async function openFileFolder(folder: string): Promise<FileFolder> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  const settle = async (from: string, sha256: string): Promise<void> => {
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
    await rename(from, placeOf(sha256));
  };

  return {
    put: async (content) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const path = join(incoming, randomUUID());
      await writeFile(path, content, { flush: true });
      await settle(path, sha256);
      return { sha256, bytes: content.length };
    },
    receive: async (source) => {
      const path = join(incoming, randomUUID());
      const { sha256, bytes } = await writeHashing(source, path);
      return { sha256, bytes, path, keep: () => settle(path, sha256), drop: () => rm(path, { force: true }) };
    },
    open: async (sha256) => {
      const path = placeOf(sha256);
      const there = await access(path).then(
        () => true,
        () => false,
      );
      return there ? createReadStream(path) : null;
    },
    isReady: () =>
      access(incoming).then(
        () => true,
        () => false,
      ),
  };
}

const LEFT_OVER_MS = 24 * 3_600_000;

/** What a killed process had not finished receiving: nobody refers to it. Another API may be receiving just now. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const begunAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null, // it has been kept meanwhile
    );
    if (begunAt !== null && Date.now() - begunAt > LEFT_OVER_MS) await rm(path, { force: true });
  }
}

async function writeHashing(source: Readable, path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, meter, createWriteStream(path, { flush: true }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex'), bytes };
}
