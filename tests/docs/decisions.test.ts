import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { filesUnder, readText } from '../../scripts/docs/read-sources.ts';

const FOLDERS = ['domain/', 'contract/', 'workflows/', 'activities/', 'jobs/', 'prisma/', 'api/', 'web/src/'];

test('every decision that the code names has its row in docs/decisions.md', async () => {
  const page = await readFile(new URL('../../docs/decisions.md', import.meta.url), 'utf8');
  const rows = new Set([...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number)));
  const files = (await Promise.all(FOLDERS.map((folder) => filesUnder(folder, '.ts')))).flat();
  const named = (await Promise.all(files.map(readText))).flatMap(decisionsIn);

  expect(rows.size).toBe(43);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((number) => !rows.has(number))).toEqual([]);
});

/** `settled.md 3, 21, 22`, `settled 6 to 10`, `settled.md 1–4`. */
function decisionsIn(text: string): readonly number[] {
  return [...text.matchAll(/[Ss]ettled(?:\.md| question)? (\d+(?:(?:, | and |–| to )\d+)*)/g)].flatMap(
    ([, list = '']) => list.split(/\D+/).map(Number),
  );
}
