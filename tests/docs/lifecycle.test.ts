import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { CASE_STATES, LIFECYCLE } from '../../domain/case/lifecycle.ts';
import { readGlossary } from '../../scripts/docs/glossary.ts';
import { lifecyclePage } from '../../scripts/docs/lifecycle-page.ts';
import { walkTheLaw } from '../../scripts/docs/walk-the-law.ts';

test('docs/lifecycle.md is what the law prints today (npm run -s docs:lifecycle)', async () => {
  const page = await readFile(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8');

  expect(page).toBe(lifecyclePage(await readGlossary()));
});

test('every act that a state permits was walked, and no other', () => {
  const walked = walkTheLaw().flatMap(({ from, by }) => ('act' in by ? [`${from} ${by.act}`] : []));
  const permitted = CASE_STATES.flatMap((state) => LIFECYCLE[state].map((act) => `${state} ${act}`));

  expect([...new Set(walked)].sort()).toEqual(permitted.sort());
});

test('every state can be reached from the receipt', () => {
  const reached = new Set(['received', ...walkTheLaw().map(({ to }) => to)]);

  expect([...reached].sort()).toEqual([...CASE_STATES].sort());
});
