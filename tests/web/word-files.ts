import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../web/src/words');

export const namespaces = (language: string): readonly string[] =>
  readdirSync(join(folder, language)).map((file) => file.replace('.json', ''));

interface Words {
  readonly [key: string]: string | Words;
}

export function wordsOf(language: string, namespace: string): Words {
  return JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')) as Words;
}

/** Every key with its sentence; plural forms of one key count as one. */
export function sentencesOf(
  words: Words,
  before = '',
): readonly (readonly [key: string, sentence: string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`.replace(/_(one|other)$/, ''), value] as const]
      : sentencesOf(value, `${before}${key}.`),
  );
}
