import type { Calendar } from '../../domain/time/calendar.ts';
import { canonicalJson } from '../canonical-json.ts';
import { select } from '../sql.ts';
import type { Asked, Json } from '../sql.ts';
import { DERIVED_TABLE_NAMES, DERIVED_TABLES } from './derived-tables.ts';
import type { DerivedTable } from './derived-tables.ts';
import type { Dossier } from './dossier.ts';
import { expectedRows } from './expected-rows.ts';
import type { CalendarFor } from './expected-rows.ts';

type StoredRow = Readonly<Record<string, Json>>;

/** A row that is not what the logs say; one of both is null where it is missing or too many. */
export interface Difference {
  readonly table: DerivedTable;
  readonly caseNo: string;
  /** The key of the row as text. */
  readonly key: string;
  readonly stored: StoredRow | null;
  readonly logged: StoredRow | null;
  /** Columns that differ; empty where a row is missing or too many. */
  readonly columns: readonly string[];
}

/** The rows of these cases beside what their logs say, compared by PostgreSQL in the types of the columns. */
export async function differencesOf(
  db: Asked,
  dossiers: readonly Dossier[],
  calendarFor: CalendarFor,
): Promise<readonly Difference[]> {
  const caseNos = dossiers.map(({ caseNo }) => caseNo);
  const expected = dossiers.map((dossier) => expectedRows(dossier, calendarFor));
  const found: Difference[] = [];
  for (const table of DERIVED_TABLE_NAMES) {
    const rows = expected.flatMap((tables) => tables[table]);
    found.push(...(await compare(db, { table, caseNos, rows })));
  }
  return found;
}

/**
 * A row keeps the dates of the calendar that was known when it was written, and a card may have been written long before
 * the last line of its case. Told is what no calendar explains that was published since the case began.
 */
export async function differencesUnderAny(
  db: Asked,
  dossiers: readonly Dossier[],
  calendars: readonly Calendar[],
): Promise<readonly Difference[]> {
  const [newest, ...older] = calendars;
  if (newest === undefined) return [];
  let left = await differencesOf(db, dossiers, () => newest);
  for (const calendar of older) {
    const doubtful = dossiers.filter(
      ({ caseNo, history }) =>
        left.some((one) => one.caseNo === caseNo) &&
        (history[0]?.logged.versions.calendar ?? 0) <= calendar.version,
    );
    if (doubtful.length === 0) continue;
    const still = await differencesOf(db, doubtful, () => calendar);
    left = left.filter(
      (one) =>
        doubtful.every(({ caseNo }) => caseNo !== one.caseNo) || still.some((other) => isSame(one, other)),
    );
  }
  return left;
}

const isSame = (one: Difference, other: Difference): boolean =>
  one.table === other.table && one.key === other.key;

async function compare(
  db: Asked,
  { table, caseNos, rows }: { table: DerivedTable; caseNos: readonly string[]; rows: readonly object[] },
): Promise<readonly Difference[]> {
  const { key, ofCases } = DERIVED_TABLES[table];
  const found = await select<{ stored: StoredRow | null; logged: StoredRow | null }>(
    db,
    `with stored as (select * from ${table} where ${ofCases}),
          logged as (select * from jsonb_populate_recordset(null::${table}, $2::jsonb))
     select to_jsonb(s) as stored, to_jsonb(l) as logged
       from stored s full join logged l on ${key.map((column) => `s.${column} = l.${column}`).join(' and ')}
      where to_jsonb(s) is distinct from to_jsonb(l)
      order by ${key.map((column) => `coalesce(s.${column}, l.${column})`).join(', ')}`,
    [caseNos, JSON.stringify(rows)],
  );
  return found.map((pair) => difference(table, pair));
}

function difference(
  table: DerivedTable,
  { stored, logged }: Pick<Difference, 'stored' | 'logged'>,
): Difference {
  const row = logged ?? stored ?? {};
  const { key } = DERIVED_TABLES[table];
  const columns = stored === null || logged === null ? [] : Object.keys(logged).filter(differs);
  return {
    ...{ table, stored, logged, columns },
    caseNo: caseNoOf(row),
    key: key.map((column) => textOf(row[column])).join('/'),
  };

  function differs(column: string): boolean {
    return canonicalJson(stored?.[column] ?? null) !== canonicalJson(logged?.[column] ?? null);
  }
}

/** Links have no column for it; a card's key begins with the number of its case. */
function caseNoOf(row: StoredRow): string {
  return textOf(row['case_no'] ?? textOf(row['card_key']).split('/')[0]);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
