import { newestCalendar, publishedCalendars } from '../calendar-store.ts';
import { lockCase } from '../case-lock.ts';
import type { Database } from '../database.ts';
import { execute, insertRows, overwrite } from '../sql.ts';
import { inTransaction } from '../transaction.ts';
import type { Transaction } from '../transaction.ts';
import { DERIVED_TABLE_NAMES, DERIVED_TABLES } from './derived-tables.ts';
import type { DerivedTable } from './derived-tables.ts';
import { readRawCases } from './dossier.ts';
import type { CalendarFor } from './expected-rows.ts';
import { breaksTheLog } from './finding.ts';
import type { Finding } from './finding.ts';
import { judgeCase } from './judge-case.ts';
import { restoreNotices } from './restore-notices.ts';
import { differencesOf } from './row-differences.ts';
import type { Difference } from './row-differences.ts';

export interface RebuiltCase {
  /** How many rows were written or removed. */
  readonly changed: number;
  /** Why nothing was done: the log itself cannot be relied on. */
  readonly refused: readonly Finding[];
}

/**
 * Restores the rows of a case from its logs, and the notices that are gone: persons as they were frozen, dates by the
 * calendars that they go by. It takes its turn like a recording, and never touches a log: one that is damaged is refused, since its rows may be the only trace of what is missing.
 */
export async function rebuildCase(
  db: Database,
  { caseNo, trusting = false }: { readonly caseNo: string; readonly trusting?: boolean },
): Promise<RebuiltCase> {
  return await inTransaction(db, async (tx) => {
    lockCase(tx, caseNo);
    const [raw] = await readRawCases(tx, [caseNo]);
    if (raw === undefined) return { changed: 0, refused: [] };
    const newest = await newestCalendar(tx);
    const calendars = await publishedCalendars(tx);
    const { findings, dossier } = await judgeCase(tx, raw, { trusting, calendar: newest });
    const refused = findings.filter((one) => breaksTheLog(one, { trusting }));
    if (dossier === null) return { changed: 0, refused };
    const held: CalendarFor = (version) => calendars.find((one) => one.version === version) ?? newest;
    const differences = await differencesOf(tx, [dossier], held);
    for (const table of [...DERIVED_TABLE_NAMES].reverse()) await remove(tx, table, differences);
    for (const table of DERIVED_TABLE_NAMES) await write(tx, table, differences);
    const notices = await restoreNotices(tx, dossier, newest);
    return { changed: differences.length + notices, refused: [] };
  });
}

async function remove(
  tx: Transaction,
  table: DerivedTable,
  differences: readonly Difference[],
): Promise<void> {
  const { key } = DERIVED_TABLES[table];
  const extra = differences.filter((one) => one.table === table && one.logged === null);
  for (const { stored } of extra) {
    const where = key.map((column, index) => `${column} = $${index + 1}`).join(' and ');
    await execute(
      tx,
      `delete from ${table} where ${where}`,
      key.map((column) => stored?.[column]),
    );
  }
}

async function write(
  tx: Transaction,
  table: DerivedTable,
  differences: readonly Difference[],
): Promise<void> {
  const rows = differences.flatMap((one) => (one.table === table && one.logged !== null ? [one.logged] : []));
  const [first] = rows;
  if (first === undefined) return;
  await insertRows(tx, table, rows, overwrite(DERIVED_TABLES[table].key, first));
}
