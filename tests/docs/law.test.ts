import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { ARTICLE_TOPICS } from '../../scripts/docs/article-topics.ts';
import { lawPage, statedArticles } from '../../scripts/docs/law-page.ts';
import { statedIn } from '../../scripts/docs/read-sources.ts';

test('docs/law.md is what the law prints today (npm run -s docs:law)', async () => {
  const page = await readFile(new URL('../../docs/law.md', import.meta.url), 'utf8');

  expect(page).toBe(await lawPage());
});

test('every article that a rule names has a subject, and every rule says something of it', async () => {
  const stated = await statedArticles();

  expect(stated.filter(({ law, article }) => ARTICLE_TOPICS[law]?.[article] === undefined)).toEqual([]);
  expect(stated.filter(({ says }) => says === '')).toEqual([]);
});

test('a comment is read by law, article, list and range', () => {
  const text =
    '/** 延期: once. More.\n * @source 行政许可法 第42条第1款, 第45, 47–48条 (why); 第50条; 民法典 第203条; settled.md 3 */';

  expect(statedIn('f.ts', text, ['行政许可法', '民法典'])).toEqual(
    [
      ['行政许可法', 42],
      ['行政许可法', 45],
      ['行政许可法', 47],
      ['行政许可法', 48],
      ['行政许可法', 50],
      ['民法典', 203],
    ].map(([law, article]) => ({ law, article, file: 'f.ts', says: '延期: once.' })),
  );
});
