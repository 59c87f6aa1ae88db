/** A document before it is drawn: paragraphs and tables, in the order in which they are read. */
export interface Letter {
  /** Printed large; differs from the kind's title only on a certificate. */
  readonly heading: string;
  readonly salutation: string | null;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly part: 'paragraph'; readonly text: string }
  | { readonly part: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly part: 'table';
      readonly head: readonly string[];
      readonly widths: readonly (number | '*')[];
      readonly rows: readonly (readonly string[])[];
    };

export function paragraphs(...texts: readonly string[]): readonly Part[] {
  return texts.map((text) => ({ part: 'paragraph', text }));
}

export function facts(...rows: readonly (readonly [label: string, value: string])[]): Part {
  return { part: 'facts', rows };
}

export function table(
  columns: readonly { readonly head: string; readonly width: number | '*' }[],
  rows: readonly (readonly string[])[],
): Part {
  return {
    part: 'table',
    head: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows,
  };
}
