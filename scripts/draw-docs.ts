import { writeFile } from 'node:fs/promises';
import { cataloguePage } from './docs/catalogue-page.ts';
import { edgesPage } from './docs/edges-page.ts';
import { readGlossary } from './docs/glossary.ts';
import { lawPage } from './docs/law-page.ts';
import { lifecyclePage } from './docs/lifecycle-page.ts';

/** Prints what docs/ shows of the code; tests/docs compares it. `npm run -s docs` prints all, `docs:law` one. */
const PAGES: Readonly<Record<string, () => Promise<string>>> = {
  lifecycle: async () => lifecyclePage(await readGlossary()),
  law: lawPage,
  edges: () => Promise.resolve(edgesPage()),
  'catalogue-checks': () => Promise.resolve(cataloguePage()),
};
const asked = process.argv.slice(2);
for (const [name, page] of Object.entries(PAGES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await writeFile(new URL(`../docs/${name}.md`, import.meta.url), await page());
}
