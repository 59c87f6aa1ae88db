import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, hasEnded } from '../services/end-process.ts';
import { lastLines } from '../services/last-lines.ts';
import type { Home } from './home.ts';
import { notePid, type PartName, stopSignal } from './pid-file.ts';

/** One of the four programs that `npm start` keeps running. */
export type Part = Readonly<{
  name: PartName;
  logFile: string;
  /** How long it may take to finish what it is doing when it is asked to stop. */
  patienceMs: number;
  spawn: () => Promise<ChildProcess>;
  /** @throws when the child ends first or takes too long. */
  untilReady: (child: ChildProcess) => Promise<void>;
}>;

/** Spawns the part, notes its pid for the next start, and waits until it is ready; what is not ready is ended. */
export async function beginPart(
  home: Home,
  part: Part,
  spawned: (child: ChildProcess) => void,
): Promise<void> {
  const child = await part.spawn();
  spawned(child);
  if (child.pid !== undefined) await notePid(home, part.name, child.pid);
  try {
    await part.untilReady(child);
  } catch (error) {
    await stopChild(part, child, false);
    throw error;
  }
}

export async function stopChild(part: Part, child: ChildProcess, hurry: boolean): Promise<void> {
  await endProcess(child, stopSignal[part.name], hurry ? 0 : part.patienceMs);
}

export const howItEnded = ({ exitCode, signalCode }: ChildProcess): string =>
  signalCode ?? `code ${String(exitCode)}`;

type Patience = Readonly<{
  part: string;
  logFile: string;
  patienceMs: number;
  ready: () => Promise<boolean>;
}>;

/** Asks `ready` again and again. @throws with the end of the log when the child ends first or patience does. */
export async function waitUntil(
  child: ChildProcess,
  { part, logFile, patienceMs, ready }: Patience,
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!hasEnded(child)) {
    if (await ready()) return;
    if (Date.now() > giveUpAt)
      throw new Error(`${part} is not ready after ${patienceMs / 1000} s, see ${logFile}`);
    await sleep(100);
  }

  throw new Error(`${part} ended while starting (${howItEnded(child)}):\n${await lastLines(logFile)}`);
}
