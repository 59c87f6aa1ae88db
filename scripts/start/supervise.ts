import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded } from '../services/end-process.ts';
import type { Home } from './home.ts';
import { beginPart, howItEnded, type Part, stopChild } from './part.ts';
import { forgetPid } from './pid-file.ts';

export type Supervised = Readonly<{
  /** The first start: resolves when the part serves, rejects when it cannot. */
  ready: Promise<void>;
  /** Ends it for good; in a `hurry` without waiting for what it is doing. */
  stop: (hurry: boolean) => Promise<void>;
}>;

/** A part that lived this long was well: its next death counts as the first. */
const goodLifeMs = 60_000;

/** The pause before the n-th try in a row (from 0): half a second, doubled, at most half a minute. */
export function pauseBefore(triesInARow: number): number {
  return Math.min(30_000, 500 * 2 ** Math.min(triesInARow, 6));
}

/** Starts a part, and starts it again whenever it dies, until it is stopped. */
export function supervise(home: Home, part: Part, say: (line: string) => void): Supervised {
  const life = new AbortController();
  const isOver = () => life.signal.aborted;
  let child: ChildProcess | undefined;
  const begin = async () => {
    await beginPart(home, part, (spawned) => {
      child = spawned;
      if (isOver()) void stopChild(part, spawned, false);
    });
  };
  const ready = begin();
  const watching = ready.then(watch, () => undefined); // who awaits `ready` hears of a failed first start

  async function watch(): Promise<void> {
    for (let tries = 0; !isOver(); tries++) {
      const well = await untilEnd(child);
      if (isOver()) return;
      if (well) tries = 0;
      say(`${part.name} ended${child === undefined ? '' : ` (${howItEnded(child)})`}: starting it again`);
      await sleep(pauseBefore(tries), undefined, { signal: life.signal }).catch(() => undefined);
      if (!isOver()) await tryAgain();
    }
  }

  async function tryAgain(): Promise<void> {
    try {
      await begin();
      say(`${part.name} is back`);
    } catch (error) {
      say((error as Error).message);
    }
  }

  return {
    ready,
    stop: async (hurry) => {
      life.abort();
      if (child !== undefined) await stopChild(part, child, hurry);
      await watching;
      await forgetPid(home, part.name);
    },
  };
}

/** Answers whether it lived long enough to be called well. */
async function untilEnd(child: ChildProcess | undefined): Promise<boolean> {
  const bornAt = Date.now();
  if (child !== undefined && !hasEnded(child)) await once(child, 'exit');

  return Date.now() - bornAt > goodLifeMs;
}
