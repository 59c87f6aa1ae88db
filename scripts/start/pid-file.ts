import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from './home.ts';
import { readJson, writeJson } from './json-file.ts';
import { processIdentity } from './process-identity.ts';

/** The parts in the order in which they stop: nobody loses what it writes to. */
export const partNames = ['api', 'worker', 'temporal', 'postgres'] as const;
export type PartName = (typeof partNames)[number];

/** PostgreSQL's fast shutdown is SIGINT: SIGTERM would wait for every client to leave. */
export const stopSignal: Readonly<Record<PartName, NodeJS.Signals>> = {
  api: 'SIGTERM',
  worker: 'SIGTERM',
  temporal: 'SIGTERM',
  postgres: 'SIGINT',
};

type Noted = Readonly<{ pid: number; identity: string }>;

const fileOf = (home: Home, name: string): string => join(home.run, `${name}.json`);

export async function notePid(home: Home, name: PartName | 'start', pid: number): Promise<void> {
  await writeJson(fileOf(home, name), { pid, identity: processIdentity(pid) ?? '' } satisfies Noted);
}

export async function forgetPid(home: Home, name: PartName | 'start'): Promise<void> {
  await rm(fileOf(home, name), { force: true });
}

/** The pid that was noted, when it still is the very process that was noted. */
export async function livingPid(home: Home, name: PartName | 'start'): Promise<number | undefined> {
  const noted = (await readJson(fileOf(home, name))) as Noted | undefined;

  return noted !== undefined && processIdentity(noted.pid) === noted.identity ? noted.pid : undefined;
}

/** Stops what an `npm start` that was killed has left running, in the usual order. Answers what was stopped. */
export async function stopOrphans(home: Home, patienceMs = 15_000): Promise<PartName[]> {
  const stopped: PartName[] = [];
  for (const name of partNames) {
    if (await livingPid(home, name)) stopped.push(name);
    await stopNoted(home, name, patienceMs);
    await forgetPid(home, name);
  }

  return stopped;
}

async function stopNoted(home: Home, name: PartName, patienceMs: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (
    let pid = await livingPid(home, name), asked = false;
    pid !== undefined;
    pid = await livingPid(home, name)
  ) {
    if (!asked) process.kill(pid, stopSignal[name]);
    if (Date.now() > giveUpAt) process.kill(pid, 'SIGKILL');
    asked = true;
    await sleep(50);
  }
}
