import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const organisation = JSON.parse(
  readFileSync(new URL('../../prisma/seed/data/organisation.json', import.meta.url), 'utf8'),
) as Record<"persons" | "applicants", readonly { name: string }[]>;

test.each(files)('%s names nobody: a history holds ids, digests and dates', (file) => {
  const texts = payloadsOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

  expect(texts.length).toBeGreaterThan(0);
  const named = [...organisation.persons, ...organisation.applicants].filter(({ name }) => texts.some((text) => text.includes(name)));
  expect(named).toEqual([]);
});

/** Payloads stand in a history as base64. */
function payloadsOf(part: unknown): readonly string[] {
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'data' && typeof value === 'string'
      ? [Buffer.from(value, 'base64').toString('utf8')]
      : payloadsOf(value),
  );
}
