import { readdir, readFile } from 'node:fs/promises';

/** An article that a file of the law says it states. */
export interface Stated {
  readonly law: string;
  readonly article: number;
  /** Path from the root of the project. */
  readonly file: string;
  /** First sentence of the comment that names the article. */
  readonly says: string;
}

const ROOT = new URL('../../', import.meta.url);
const COMMENT = /\/\*\*([\s\S]*?)\*\//g;
const ARTICLES = /第\s*(\d+(?:\s*[,、–-]\s*\d+)*)\s*条/g;

export async function filesUnder(folder: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(new URL(folder, ROOT), { recursive: true });
  return entries
    .filter((entry) => entry.endsWith(ending))
    .map((entry) => `${folder}${entry}`)
    .sort();
}

export async function readText(file: string): Promise<string> {
  return await readFile(new URL(file, ROOT), 'utf8');
}

/** Every article named by a `@source` of this file, once each. */
export function statedIn(file: string, text: string, laws: readonly string[]): readonly Stated[] {
  const found = [...text.matchAll(COMMENT)].flatMap(([, comment = '']) =>
    ofComment(plain(comment), laws).map((stated) => ({ ...stated, file })),
  );
  return found.filter(
    ({ law, article }, index) =>
      found.findIndex((other) => other.law === law && other.article === article) === index,
  );
}

function ofComment(comment: string, laws: readonly string[]): readonly Omit<Stated, 'file'>[] {
  const [says = '', ...sources] = comment.split('@source');
  return sources.flatMap((source) =>
    ofSource(source, laws).map((named) => ({ ...named, says: firstSentence(says) })),
  );
}

/** `行政许可法 第42, 45条; 第82条; 民法典 第203条`: a part without a title belongs to the law before it. */
function ofSource(source: string, laws: readonly string[]): readonly { law: string; article: number }[] {
  let law: string | undefined;
  return source.split(/[;；]/).flatMap((part) => {
    law = laws.find((title) => part.trim().startsWith(title)) ?? (/^\s*第/.test(part) ? law : undefined);
    if (law === undefined) return [];
    const title = law;
    return [...part.matchAll(ARTICLES)].flatMap(([, list = '']) =>
      numbers(list).map((article) => ({ law: title, article })),
    );
  });
}

function numbers(list: string): readonly number[] {
  return list.split(/[,、]/).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
}

function plain(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join(' ');
}

function firstSentence(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[.。])\s/);
  return first.trim();
}
