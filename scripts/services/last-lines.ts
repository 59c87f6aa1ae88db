import { readFile } from 'node:fs/promises';

/** The end of a log, for a message about the program that wrote it; empty when it wrote none. */
export async function lastLines(file: string, count = 15): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');

  return text.trimEnd().split('\n').slice(-count).join('\n');
}
