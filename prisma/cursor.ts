/** Where a page ended, as opaque text; the parts are the sort key of its last row. */
export function cursorOf(parts: readonly (string | number | boolean)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Null for the first page, and for text that is no cursor of ours. */
export function partsOf(cursor: string | null): readonly unknown[] | null {
  if (cursor === null) return null;
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  return Array.isArray(parts) ? parts : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // somebody's own text in the address bar: the first page
  }
}
