import { writeFile } from 'node:fs/promises';
import { readGlossary } from './docs/glossary.ts';
import { lifecyclePage } from './docs/lifecycle-page.ts';

/** Prints what docs/ shows of the code; tests/docs compares it. */
await writeFile(new URL('../docs/lifecycle.md', import.meta.url), lifecyclePage(await readGlossary()));
