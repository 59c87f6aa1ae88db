import type { Json } from './sql.ts';

/**
 * The one way to write a JSON value (RFC 8785): no spaces, names in order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. What is hashed must be the same text on every machine.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
