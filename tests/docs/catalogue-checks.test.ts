import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { cataloguePage } from '../../scripts/docs/catalogue-page.ts';

test('docs/catalogue-checks.md says what the checks find in the eighteen items today (npm run -s docs catalogue-checks)', async () => {
  const page = await readFile(new URL('../../docs/catalogue-checks.md', import.meta.url), 'utf8');

  expect(page).toBe(cataloguePage());
});
