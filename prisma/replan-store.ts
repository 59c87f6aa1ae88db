import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import { addJob } from './jobs.ts';
import type { Subject } from './jobs.ts';
import { execute, insertRows, select, selectOne, timestamp, timestampOrNull } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

export const REPLAN_QUEUE = 'replan';

/** Open cases are walked first, then open matters, each in the order of its keys. */
export type ReplanKind = 'case' | 'matter';

export interface Rollout {
  readonly subject: Subject;
  readonly version: number;
}

export interface Replan extends Rollout {
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

/** Which column says by what an open case or matter goes; a matter goes by no rules and no law of its own. */
const COLUMN = { calendar: 'calendar_version', rules: 'rules_version', law: 'law_version' } as const;
const TABLE = {
  case: ['approval_case', 'case_no', 'final'],
  matter: ['matter', 'matter_id', 'over'],
} as const;
export const KINDS: Readonly<Record<Subject, readonly ReplanKind[]>> = {
  calendar: ['case', 'matter'],
  rules: ['case'],
  law: ['case'],
};

const REPLAN = `select subject, version, total, kind, place, round, told, missing, started_at as "startedAt",
  beat_at as "beatAt", finished_at as "finishedAt", overtaken from replan`;

/** In the transaction that publishes: the row and the job, or neither. Twice is once. */
export async function planRollout(tx: Transaction, rollout: Rollout): Promise<void> {
  const added = await insertRows(tx, 'replan', [{ ...NEW, ...rollout }], 'on conflict do nothing');
  if (added === 1) await addJob(tx, 'replan', rollout, { key: keyOf(rollout), queue: REPLAN_QUEUE });
}
const NEW = { kind: 'case', round: 1, told: 0, missing: 0, overtaken: false };

const keyOf = ({ subject, version }: Rollout): string =>
  subject === 'calendar' ? `replan/${version}` : `replan/${subject}/${version}`;

export async function findReplan(
  db: Asked,
  version: number,
  subject: Subject = 'calendar',
): Promise<Replan | undefined> {
  return await selectOne<Replan>(db, `${REPLAN} where version = $1 and subject = $2`, [version, subject]);
}

/** Counts once how many there are to tell. @throws when nothing was published under it. */
export async function beginReplan(db: Database, rollout: Rollout, at: Instant): Promise<Replan> {
  const { subject, version } = rollout;
  const found = await findReplan(db, version, subject);
  if (found === undefined) throw new Error(`replan ${subject} ${version}: nothing is stored of it`);
  if (found.startedAt !== null) return found;
  const { cases, matters } = await countHoldingOlder(db, version, subject);
  await execute(
    db,
    `update replan set total = $3, started_at = $4, beat_at = $4
      where subject = $1 and version = $2 and started_at is null`,
    [subject, version, cases + matters, timestamp(at)],
  );
  return await beginReplan(db, rollout, at);
}

export async function countHoldingOlder(
  db: Asked,
  version: number,
  subject: Subject = 'calendar',
): Promise<{ readonly cases: number; readonly matters: number }> {
  const count = async (kind: ReplanKind): Promise<number> => {
    if (!KINDS[subject].includes(kind)) return 0;
    const text = `select count(*) as n from ${holdingOlder(subject, kind)}`;
    return (await selectOne<{ n: number }>(db, text, [version]))?.n ?? 0;
  };
  return { cases: await count('case'), matters: await count('matter') };
}

/** The next keys that still go by an older version. */
export async function nextHoldingOlder(
  db: Asked,
  { subject, version, kind, place }: Pick<Replan, 'subject' | 'version' | 'kind' | 'place'>,
  limit: number,
): Promise<string[]> {
  const [, key] = TABLE[kind];
  const rows = await select<{ key: string }>(
    db,
    `select ${key} as key from ${holdingOlder(subject, kind)} and ($2::text is null or ${key} > $2)
      order by ${key} limit $3`,
    [version, place, limit],
  );
  return rows.map((row) => row.key);
}

function holdingOlder(subject: Subject, kind: ReplanKind): string {
  const [table, , over] = TABLE[kind];
  return `${table} where not ${over} and ${COLUMN[subject]} < $1`;
}

/** The place and the job that goes on from there, together; no job once it is finished. */
export async function keepPlace(
  db: Database,
  { subject, version, kind, place, round, told, missing, finishedAt, overtaken }: Replan,
  { at, runAt }: { readonly at: Instant; readonly runAt: Instant },
): Promise<void> {
  const rollout = { subject, version };
  await inTransaction(db, async (tx) => {
    await execute(
      tx,
      `update replan set kind = $3, place = $4, round = $5, told = $6, missing = $7, finished_at = $8,
              overtaken = $9, beat_at = $10 where subject = $1 and version = $2`,
      [
        ...[subject, version, kind, place, round, told, missing],
        ...[timestampOrNull(finishedAt), overtaken, timestamp(at)],
      ],
    );
    if (finishedAt !== null) return;
    await addJob(tx, 'replan', rollout, { key: keyOf(rollout), queue: REPLAN_QUEUE, runAt });
  });
}
