import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { edgesPage } from '../../scripts/docs/edges-page.ts';

test('docs/edges.md is what the stories of the tests print today (npm run -s docs:edges)', async () => {
  const page = await readFile(new URL('../../docs/edges.md', import.meta.url), 'utf8');

  expect(page).toBe(edgesPage());
});
