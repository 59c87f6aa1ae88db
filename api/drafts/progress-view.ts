import type { Progress } from '../../contract/draft.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { countHoldingOlder, findReplan } from '../../prisma/replan-store.ts';
import type { Rollout } from '../../prisma/replan-store.ts';
import type { Asked } from '../../prisma/sql.ts';

/** Done is who says in the log that they go by it, or has ended; not who was told. Null: nobody had to be told. */
export async function progressView(db: Asked, { subject, version }: Rollout): Promise<Progress | null> {
  const replan = await findReplan(db, version, subject);
  if (replan === undefined) return null;
  const remaining = await countHoldingOlder(db, version, subject);
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
