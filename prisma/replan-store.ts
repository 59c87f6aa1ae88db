import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import { addJob } from './jobs.ts';
import { execute, select, selectOne, timestamp, timestampOrNull } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';

export const REPLAN_QUEUE = 'replan';
export const replanKey = (version: number): string => `replan/${version}`;

/** Open cases are walked first, then open matters, each in the order of its keys. */
export type ReplanKind = 'case' | 'matter';

export interface Replan {
  readonly version: number;
  readonly total: number | null;
  readonly kind: ReplanKind;
  readonly place: string | null;
  readonly round: number;
  readonly told: number;
  /** Keys of the round that runs, or of the last, that no workflow answered for. */
  readonly missing: number;
  readonly startedAt: Instant | null;
  readonly beatAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly overtaken: boolean;
}

const REPLAN = `select version, total, kind, place, round, told, missing, started_at as "startedAt",
  beat_at as "beatAt", finished_at as "finishedAt", overtaken from replan`;

export async function findReplan(db: Asked, version: number): Promise<Replan | undefined> {
  return await selectOne<Replan>(db, `${REPLAN} where version = $1`, [version]);
}

/** Counts once how many there are to tell. @throws when the version was not published through a draft. */
export async function beginReplan(db: Database, version: number, at: Instant): Promise<Replan> {
  const found = await findReplan(db, version);
  if (found === undefined) throw new Error(`replan ${version}: nothing is stored of it`);
  if (found.startedAt !== null) return found;
  const { cases, matters } = await countHoldingOlder(db, version);
  await execute(
    db,
    'update replan set total = $2, started_at = $3, beat_at = $3 where version = $1 and started_at is null',
    [version, cases + matters, timestamp(at)],
  );
  return await beginReplan(db, version, at);
}

export async function countHoldingOlder(
  db: Asked,
  version: number,
): Promise<{ readonly cases: number; readonly matters: number }> {
  const row = await selectOne<{ cases: number; matters: number }>(
    db,
    `select (select count(*) from approval_case where not final and calendar_version < $1) as cases,
            (select count(*) from matter where not over and calendar_version < $1) as matters`,
    [version],
  );
  return row ?? { cases: 0, matters: 0 };
}

const OPEN: Readonly<Record<ReplanKind, string>> = {
  case: `select case_no as key from approval_case
          where not final and calendar_version < $1 and ($2::text is null or case_no > $2) order by case_no limit $3`,
  matter: `select matter_id as key from matter
            where not over and calendar_version < $1 and ($2::text is null or matter_id > $2) order by matter_id limit $3`,
};

/** The next keys that still go by an older version. */
export async function nextHoldingOlder(
  db: Asked,
  { version, kind, place }: Pick<Replan, 'version' | 'kind' | 'place'>,
  limit: number,
): Promise<string[]> {
  const rows = await select<{ key: string }>(db, OPEN[kind], [version, place, limit]);
  return rows.map(({ key }) => key);
}

/** The place and the job that goes on from there, together; no job once it is finished. */
export async function keepPlace(
  db: Database,
  { version, kind, place, round, told, missing, finishedAt, overtaken }: Replan,
  { at, runAt }: { readonly at: Instant; readonly runAt: Instant },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await execute(
      tx,
      `update replan set kind = $2, place = $3, round = $4, told = $5, missing = $6, finished_at = $7,
              overtaken = $8, beat_at = $9 where version = $1`,
      [version, kind, place, round, told, missing, timestampOrNull(finishedAt), overtaken, timestamp(at)],
    );
    if (finishedAt !== null) return;
    await addJob(tx, 'replan', { version }, { key: replanKey(version), queue: REPLAN_QUEUE, runAt });
  });
}
