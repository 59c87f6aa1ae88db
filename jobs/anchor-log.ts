import type { Task } from 'graphile-worker';
import { toInstant } from '../domain/time/instant.ts';
import { anchorChangedHeads } from '../prisma/anchor-store.ts';
import type { Database } from '../prisma/database.ts';

/** Once, by whichever worker comes first. What an hour missed, the next one has. */
export const ANCHOR_EVERY = '0 * * * * anchorLog ?max=3&jobKey=anchorLog';

/** So many ends go into one anchor; a first hour of a large installation makes several. */
const HEADS_AN_ANCHOR = 5_000;

/** Puts the ends of all logs that have grown into the chain of anchors (settled.md 34). */
export function createAnchoring({ db }: { readonly db: Database }): Task {
  return async (_payload, { logger }) => {
    for (;;) {
      const heads = await anchorChangedHeads(db, { now: toInstant(Date.now()), limit: HEADS_AN_ANCHOR });
      if (heads > 0) logger.info(`anchored the ends of ${heads} logs`);
      if (heads < HEADS_AN_ANCHOR) return;
    }
  };
}
