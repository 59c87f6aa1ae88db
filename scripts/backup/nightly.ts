import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, formatInstant, timeOf, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Home } from '../start/home.ts';
import { makeBackup } from './backup.ts';
import { noteBackup } from './backup-state.ts';

export type Nightly = Readonly<{
  /** Where a folder a day is made, `2026-11-29`. */
  folder: string;
  /** How many of them stay. */
  kept: number;
}>;
type Night = Nightly & Readonly<{ home: Home; say: (line: string) => void }>;

const everyMs = 10 * 60_000;
const beginsAt = '02:00';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** BACKUP_FOLDER and BACKUP_KEEP (14); null: nothing is copied by itself. @throws naming the one that is wrong */
export function nightlySettings({
  BACKUP_FOLDER: folder,
  BACKUP_KEEP: keep = '14',
}: NodeJS.ProcessEnv): Nightly | null {
  if (!/^[1-9]\d{0,2}$/.test(keep))
    throw new Error(`BACKUP_KEEP is "${keep}", not a number of days from 1 to 999.`);
  return folder === undefined || folder === '' ? null : { folder, kept: Number(keep) };
}

/** Now if it is due, and every night from two o'clock legal time on, until the process ends. */
export function keepBackups(night: Night): void {
  let last: Promise<void> = Promise.resolve();
  const look = () => {
    last = last
      .then(() => backUpIfDue(night, toInstant(Date.now())))
      .catch((error: unknown) => {
        night.say(`how the backup ended could not be noted: ${(error as Error).message}`);
      });
  };
  look();
  setInterval(look, everyMs).unref();
}

/** What hinders it is said and noted for `stuck`; it is tried again at the next look. */
export async function backUpIfDue({ home, folder, kept, say }: Night, now: Instant): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const day = dueDay(await readdir(folder), now);
    if (day === null) return;
    const half = join(folder, `${day}.half`);
    await rm(half, { recursive: true, force: true });
    await makeBackup(home, half);
    await rename(half, join(folder, day));
    await removeOld(folder, kept);
    await noteBackup(home, { folder, at: formatInstant(now), failure: null });
    say(`backed up to ${join(folder, day)}`);
  } catch (error) {
    const failure = (error as Error).message;
    await noteBackup(home, { folder, at: formatInstant(now), failure });
    say(`the backup to ${folder} failed: ${failure}`);
  }
}

/** The day whose backup is missing; null: it is there, or its hour has not come and an older one is. */
export function dueDay(names: readonly string[], now: Instant): string | null {
  const day = dayOf(now);
  const isFirst = !names.some((name) => DAY.test(name));
  return names.includes(day) || (timeOf(now) < beginsAt && !isFirst) ? null : day;
}

/** Older days, and what was not finished. */
async function removeOld(folder: string, kept: number): Promise<void> {
  const names = await readdir(folder);
  const days = names.filter((name) => DAY.test(name)).toSorted();
  const unfinished = names.filter((name) => /^\d{4}-\d{2}-\d{2}\.half$/.test(name));
  for (const day of [...days.slice(0, -kept), ...unfinished])
    await rm(join(folder, day), { recursive: true });
}
