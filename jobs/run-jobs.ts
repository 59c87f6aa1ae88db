import { setTimeout as sleep } from 'node:timers/promises';
import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';
import { beat, unlock, unlockDeadOfThisHost, unlockSilent } from './locks.ts';
import { startRound } from './round.ts';
import type { Round } from './round.ts';

export interface Jobs {
  readonly pool: pg.Pool;
  readonly taskList: TaskList;
  /** What is done again and again; none: nothing. */
  readonly crontab?: string;
  readonly log: Log;
}

const LOOK_MS = 5_000;
/** In looks: every 10 s a sign of life, every 30 s what silent workers hold is given back (settled.md 36). */
const LOOKS_PER_BEAT = 2;
const LOOKS_PER_UNLOCK = 6;

/** Works the queue until stopped, over any outage of the database. */
export async function runJobs(jobs: Jobs): Promise<{ stop: () => Promise<void> }> {
  const { pool } = jobs;
  await unlockDeadOfThisHost(pool);
  await unlockSilent(pool);
  const first = await startRound(jobs);
  await beat(pool, first.living);
  const told = new AbortController();
  const last = lookAfter(jobs, first, told.signal);

  return {
    stop: async () => {
      told.abort();
      await (await last)?.stop();
    },
  };
}

/** Answers the round that is running at the end; null when the database let none start. */
async function lookAfter(jobs: Jobs, first: Round, told: AbortSignal): Promise<Round | null> {
  let round: Round | null = first;
  for (let look = 1; await isTimeToLook(told); look++) {
    try {
      if (round !== null && round.dead.size > 0) {
        const hurt: Round = round;
        round = null; // whatever becomes of the old one, a new one begins
        await bury(jobs, hurt);
      }
      round ??= await startRound(jobs);
      if (look % LOOKS_PER_BEAT === 0) await beat(jobs.pool, round.living);
      if (look % LOOKS_PER_UNLOCK === 0) await unlockSilent(jobs.pool);
    } catch (error) {
      jobs.log.warn({ message: (error as Error).message }, 'the job queue could not be looked after');
    }
  }

  return round;
}

/** False when told to stop. */
async function isTimeToLook(told: AbortSignal): Promise<boolean> {
  if (told.aborted) return false;
  return await sleep(LOOK_MS, true, { signal: told }).catch(() => false);
}

/**
 * A worker of the queue that cannot say how its job ended ends itself, and nobody replaces it: after an outage the
 * queue would stand still without a word. So the whole round is begun anew.
 */
async function bury({ pool, log }: Jobs, { dead, stop }: Round): Promise<void> {
  log.warn({ workers: [...dead] }, 'workers of the job queue ended; beginning anew');
  await stop();
  await unlock(pool, [...dead]);
}
