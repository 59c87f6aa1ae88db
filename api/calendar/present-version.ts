import type { VersionAnswer } from '../../contract/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { findVersion } from '../../prisma/calendar-store.ts';
import { countHoldingOlder, findReplan } from '../../prisma/replan-store.ts';
import type { Asked } from '../../prisma/sql.ts';

/** How far a published version has come; undefined: there is none with this number. */
export async function presentVersion(db: Asked, version: number): Promise<VersionAnswer | undefined> {
  const found = await findVersion(db, version);
  if (found === undefined) return undefined;
  const { publishedAt, draftId, newest } = found;
  const replan = await replanView(db, version);
  return { version, publishedAt: formatInstant(publishedAt), draftId, newest, replan };
}

/** Done is who says in the log that they go by it, or has ended; not who was told. */
async function replanView(db: Asked, version: number): Promise<VersionAnswer['replan']> {
  const replan = await findReplan(db, version);
  if (replan === undefined) return null;
  const remaining = await countHoldingOlder(db, version);
  const { total, missing, round, startedAt, beatAt, finishedAt, overtaken } = replan;
  const done = total === null ? null : Math.max(0, total - remaining.cases - remaining.matters);
  return {
    ...{ total, done, remaining, missing, round, overtaken },
    startedAt: textOf(startedAt),
    lastToldAt: textOf(beatAt),
    finishedAt: textOf(finishedAt),
  };
}

const textOf = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
