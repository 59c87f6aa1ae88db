import { copyFile, readdir, rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

export type Room = Readonly<{
  /** A log that is larger is put aside. */
  largestBytes: number;
  /** How many older ones are kept: `api.log.1` is the newest of them. */
  kept: number;
}>;

/** Four logs, so at most half a gigabyte. */
const room: Room = { largestBytes: 20 * 1024 * 1024, kept: 5 };
const everyMs = 10 * 60_000;

/**
 * Puts aside every log that has grown large. The programs keep writing to the file they opened (all append), so it is
 * copied and emptied in place, as `copytruncate` of logrotate does: what is written in between is lost.
 */
export async function rotateLogs(folder: string, { largestBytes, kept }: Room = room): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith('.log'))) {
    const log = join(folder, name);
    if ((await stat(log)).size <= largestBytes) continue;
    await makeWay(log, kept);
    await copyFile(log, `${log}.1`);
    await truncate(log);
  }
}

/** The oldest goes, each other becomes one older. */
async function makeWay(log: string, kept: number): Promise<void> {
  await rm(`${log}.${kept}`, { force: true });
  for (let nth = kept - 1; nth >= 1; nth--)
    await rename(`${log}.${nth}`, `${log}.${nth + 1}`).catch(unlessMissing);
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Now, and again every ten minutes until the process ends; what hinders it is said and hinders nothing else. */
export async function keepLogsSmall(folder: string, say: (line: string) => void): Promise<void> {
  const rotate = () =>
    rotateLogs(folder).catch((error: unknown) => {
      say(`the logs in ${folder} could not be put aside: ${(error as Error).message}`);
    });
  await rotate();
  setInterval(() => void rotate(), everyMs).unref();
}
