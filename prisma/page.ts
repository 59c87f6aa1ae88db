import type { Instant } from '../domain/time/instant.ts';
import { timestamp } from './sql.ts';

/** Where a page of a list ended, by its sort key: when, and which of those at that instant. */
export type Place = readonly [at: Instant, id: string];

/** A page of rows that were read one too many, and where the next begins: null after the last. */
export function pageOf<Row, Key>(
  rows: readonly Row[],
  { limit, placeOf }: { readonly limit: number; readonly placeOf: (row: Row) => Key },
): { readonly page: readonly Row[]; readonly next: Key | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { page: rows.slice(0, limit), next: last === undefined ? null : placeOf(last) };
}

/** A place as two parameters of a query; both null for the first page. */
export function placeValues(place: Place | null): readonly [string | null, string | null] {
  return place === null ? [null, null] : [timestamp(place[0]), place[1]];
}
