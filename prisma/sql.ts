import pg from 'pg';
import type { Instant } from '../domain/time/instant.ts';
import { parseInstant } from '../domain/time/instant.ts';

/** What a value may be in a parameter or a JSON column. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A pool or a connection inside a transaction. */
export type Asked = Pick<pg.Pool | pg.PoolClient, 'query'>;

const { builtins } = pg.types;

/** Legal values as they leave the database: instants as `Instant`, days as text, whole numbers as numbers. */
const legalTypes: Pick<typeof pg.types, 'getTypeParser'> = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === (builtins.TIMESTAMPTZ as number)) return readInstant;
    if (oid === (builtins.DATE as number)) return (text: string) => text;
    if (oid === (builtins.INT8 as number)) return Number;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as typeof pg.types.getTypeParser,
};

/** The rows of a query, with legal values inside. The caller names the columns' types. */
export async function select<Row extends object>(
  asked: Asked,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await asked.query<Row>({ text, values: [...values], types: legalTypes });
  return rows;
}

/** The one row, or undefined. */
export async function selectOne<Row extends object>(
  asked: Asked,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await select<Row>(asked, text, values))[0];
}

/** Rows of one shape into a table, in one statement; keys are column names. Answers how many went in. */
export async function insertRows(
  asked: Asked,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  onConflict = '',
): Promise<number> {
  const first = rows[0];
  if (first === undefined) return 0;
  const columns = Object.keys(first).join(', ');
  const { rowCount } = await asked.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${onConflict}`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

/** As a parameter or inside JSON. */
export function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}

/** PostgreSQL writes `2026-09-14 01:00:00.123+00`; a session in any zone reads the same. */
function readInstant(text: string): Instant {
  return parseInstant(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
}
