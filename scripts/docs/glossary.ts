import { readFile } from 'node:fs/promises';

/** One line of a table of docs/glossary.md that stands under a `<!-- codes: … -->` mark. */
export interface GlossaryRow {
  readonly code: string;
  /** Second code of the line: the event of an act. */
  readonly second: string | null;
  readonly chinese: string;
  readonly built: boolean;
}

export type Glossary = ReadonlyMap<string, readonly GlossaryRow[]>;

const FILE = new URL('../../docs/glossary.md', import.meta.url);
const MARK = /<!-- codes: ([\w-]+) -->\n((?:\|.*\n)+)/g;

export async function readGlossary(): Promise<Glossary> {
  const text = await readFile(FILE, 'utf8');
  return new Map(
    [...text.matchAll(MARK)].map(([, name = '', table = '']) => [
      name,
      table.trimEnd().split('\n').slice(2).map(rowOf),
    ]),
  );
}

/** The word people read for a code. */
export function chineseOf(glossary: Glossary, table: string, code: string): string {
  const row = glossary.get(table)?.find((candidate) => candidate.code === code);
  if (row === undefined) throw new Error(`docs/glossary.md has no "${code}" under "${table}"`);
  return row.chinese;
}

function rowOf(line: string): GlossaryRow {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [code = '', ...more] = cells.flatMap((cell) => /^`(.+)`$/.exec(cell)?.[1] ?? []);
  const chinese = cells.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '';
  return { code, second: more[0] ?? null, chinese, built: cells.at(-1) === '✓' };
}
