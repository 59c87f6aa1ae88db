import { formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Database } from '../../prisma/database.ts';
import { select } from '../../prisma/sql.ts';

export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly updateId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The log of a case as PostgreSQL holds it. */
export async function logOf(db: Database, caseNo: string): Promise<StoredEvent[]> {
  return await select<StoredEvent>(
    db,
    `select seq, type, at, update_id as "updateId", payload from case_event where case_no = $1 order by seq`,
    [caseNo],
  );
}

/** The log of a matter as PostgreSQL holds it. */
export async function matterLogOf(db: Database, matterId: string): Promise<StoredEvent[]> {
  return await select<StoredEvent>(
    db,
    `select seq, type, at, update_id as "updateId", payload from matter_event where matter_id = $1 order by seq`,
    [matterId],
  );
}

/** `2026-03-04T00:00:00+08:00 clockBreached step/accept`: one line an official could read. */
export function lineOf({ at, type, payload }: StoredEvent): string {
  const { clockId, cardKey, rung } = payload as Readonly<Record<string, string | undefined>>;
  const facts = payload['card'] as { rule: string; level: string; threshold: string } | undefined;
  const about =
    facts === undefined ? (clockId ?? cardKey ?? rung) : `${facts.rule} ${facts.level} ${facts.threshold}`;

  return [formatInstant(at), type, about].filter((part) => part !== undefined).join(' ');
}
