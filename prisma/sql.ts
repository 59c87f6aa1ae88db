import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Instant } from '../domain/time/instant.ts';
import { parseInstant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import { ask, tellLater } from './packet.ts';
import type { Query } from './packet.ts';

/** What a value may be in a JSON column. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whoever can be asked: the pool behind a database, or the connection of one transaction. */
export type Asked = Database | pg.PoolClient;

type Reader = (text: string) => unknown;
type ReaderOf = (oid: number, format?: 'text' | 'binary') => Reader;

/** Legal values as they leave the database: instants as `Instant`, days as text, whole numbers as numbers. */
const legalReaders: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [pg.types.builtins.TIMESTAMPTZ, readInstant],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, Number],
]);
const readerOf: ReaderOf = (oid, format) =>
  legalReaders.get(oid) ?? (pg.types.getTypeParser as ReaderOf)(oid, format);
const legalTypes = { getTypeParser: readerOf };

/** The rows of a query, with legal values inside. The caller names the columns' types. */
export async function select<Row extends object>(
  asked: Asked,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const query = { ...prepared(text), values: [...values], types: legalTypes };
  return (await answerOf<Row>(asked, query)).rows;
}

/** The first row, or undefined. */
export async function selectOne<Row extends object>(
  asked: Asked,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await select<Row>(asked, text, values))[0];
}

/** A statement that answers nothing but how many rows it touched. */
export async function execute(asked: Asked, text: string, values: readonly unknown[] = []): Promise<number> {
  const { rowCount } = await answerOf(asked, { ...prepared(text), values: [...values] });
  return rowCount ?? 0;
}

/** A statement whose answer nobody needs: a transaction sends it with its next question, or with its end. */
export async function executeLater(
  asked: Asked,
  text: string,
  values: readonly unknown[] = [],
): Promise<void> {
  const query = { ...prepared(text), values: [...values] };
  if ('prisma' in asked) await asked.pool.query(query);
  else tellLater(asked, query);
}

/** Column names to values. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of one shape into a table, in one statement and in order; keys are column names. Answers how many went in. */
export async function insertRows(
  asked: Asked,
  table: string,
  rows: readonly Row[],
  onConflict = '',
): Promise<number> {
  if (rows.length === 0) return 0;
  const statement = insertStatement(table, rows, { parameter: 1, onConflict });
  return await execute(asked, statement, [JSON.stringify(rows)]);
}

/** The same, where nobody asks how many went in. */
export async function insertRowsLater(asked: Asked, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const statement = insertStatement(table, rows, { parameter: 1, onConflict: '' });
  await executeLater(asked, statement, [JSON.stringify(rows)]);
}

/** The statement that inserts such rows, given as JSON in that parameter. */
export function insertStatement(
  table: string,
  [first = {}]: readonly Row[],
  { parameter, onConflict }: { readonly parameter: number; readonly onConflict: string },
): string {
  const columns = Object.keys(first).join(', ');
  return `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, $${parameter}::jsonb) ${onConflict}`;
}

/** `on conflict` clause that overwrites everything but the key. */
export function overwrite(key: readonly string[], row: Row): string {
  const columns = Object.keys(row).filter((column) => !key.includes(column));
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `on conflict (${key.join(', ')}) do update set ${changes}`;
}

/** As a parameter or inside JSON. */
export function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}

export function timestampOrNull(at: Instant | null): string | null {
  return at === null ? null : timestamp(at);
}

/** Each connection plans a statement once: most are asked again with every act. */
function prepared(text: string): { readonly name: string; readonly text: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known, text };
  const name = `x${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
  names.set(text, name);
  return { name, text };
}

const names = new Map<string, string>();

async function answerOf<Row extends object>(asked: Asked, query: Query): Promise<pg.QueryResult<Row>> {
  return 'prisma' in asked ? await asked.pool.query<Row>(query) : await ask<Row>(asked, query);
}

/** PostgreSQL writes `2026-09-14 01:00:00.123+00`; a session in any zone reads the same. */
function readInstant(text: string): Instant {
  return parseInstant(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
}
