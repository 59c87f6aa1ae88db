import type { LogLine } from '../case-log.ts';
import { CASE_LINE, lineOf } from '../case-log.ts';
import type { CaseEventRow } from '../case-log.ts';
import { MATTER_LINE, matterLineOf } from '../matter-log.ts';
import type { MatterEventRow } from '../matter-log.ts';
import type { LoggedMatterEvent } from '../../domain/supervision/matter-event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';

/** A line of a case's log with all that chains it. */
export interface StoredLine extends LogLine {
  readonly canonical: string;
  readonly prevHash: string;
  /** Equal for everything that one transaction wrote. */
  readonly storedAt: Instant;
}
export interface StoredMatterLine {
  readonly logged: LoggedMatterEvent;
  readonly canonical: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly storedAt: Instant;
}

/** The logs of several cases, each in order. */
export async function readLogs(
  db: Asked,
  caseNos: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const rows = await select<StoredRow>(
    db,
    `select ${CASE_LINE}, canonical, prev_hash as "prevHash", stored_at as "storedAt"
       from case_event where case_no = any($1) order by case_no, seq`,
    [caseNos],
  );
  return grouped(rows, (row) => row.caseNo, storedLine);
}

export async function readMatterLogs(
  db: Asked,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredMatterLine[]>> {
  if (matterIds.length === 0) return new Map();
  const rows = await select<StoredMatterRow>(
    db,
    `select ${MATTER_LINE}, canonical, prev_hash as "prevHash", hash, stored_at as "storedAt"
       from matter_event where matter_id = any($1) order by matter_id, seq`,
    [matterIds],
  );
  return grouped(
    rows,
    (row) => row.matterId,
    ({ canonical, prevHash, hash, storedAt, ...row }) => ({
      logged: matterLineOf(row),
      ...{ canonical, prevHash, hash, storedAt },
    }),
  );
}

interface StoredRow extends CaseEventRow, Pick<StoredLine, 'canonical' | 'prevHash' | 'storedAt'> {}
interface StoredMatterRow extends MatterEventRow, Omit<StoredMatterLine, 'logged'> {}

function storedLine(row: StoredRow): StoredLine {
  const { canonical, prevHash, storedAt } = row;
  return { ...lineOf(row), canonical, prevHash, storedAt };
}

function grouped<Stored, Line>(
  rows: readonly Stored[],
  keyOf: (row: Stored) => string,
  read: (row: Stored) => Line,
): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(read(row));
    groups.set(keyOf(row), group);
  }
  return groups;
}
