import { executeLater, insertStatement } from './sql.ts';
import type { Asked, Row } from './sql.ts';

interface Waiting {
  readonly rows: Row[];
  readonly onConflict: string;
}

/** Rows for several tables that belong together. */
export interface Writes {
  /** Rows of one shape; all that is added for one table has the same `onConflict`. */
  readonly add: (table: string, rows: readonly Row[], onConflict?: string) => void;
  /** One statement for all of them, with the next question. Keys that point from one of these tables to another hold at its end. */
  readonly store: (asked: Asked) => Promise<void>;
}

export function collectWrites(): Writes {
  const waiting = new Map<string, Waiting>();

  function add(table: string, rows: readonly Row[], onConflict = ''): void {
    if (rows.length === 0) return;
    const known = waiting.get(table);
    if (known === undefined) waiting.set(table, { rows: [...rows], onConflict });
    else known.rows.push(...rows);
  }
  async function store(asked: Asked): Promise<void> {
    if (waiting.size === 0) return;
    const tables = [...waiting];
    waiting.clear();
    const inserts = tables.map(([table, { rows, onConflict }], index) =>
      insertStatement(table, rows, { parameter: index + 1, onConflict }),
    );
    const last = inserts.pop() ?? '';
    const before = inserts.map((insert, index) => `stored_${index} as (${insert})`).join(', ');
    const values = tables.map(([, { rows }]) => JSON.stringify(rows));
    await executeLater(asked, before === '' ? last : `with ${before} ${last}`, values);
  }

  return { add, store };
}
