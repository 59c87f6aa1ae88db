import { expect, test } from '@jest/globals';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { CaseAnswer } from '../../contract/case.ts';
import { ClosedActs } from '../../web/src/components/closed-acts.tsx';
import { wordsOf } from './word-files.ts';

type Closed = CaseAnswer['closed'];

const correction = {
  act: 'requestCorrection',
  code: 'wrong-state',
  sentence: '已受理，不能再补正。',
  mine: true,
} as const;
const grant = { act: 'grant', code: 'not-your-post', sentence: '由决定岗办。', mine: false } as const;
const extend = { act: 'extend', code: 'only-head', sentence: '由主要领导办。', mine: false } as const;

async function drawn(closed: Closed): Promise<string> {
  const words = i18next.createInstance();
  await words.init({ lng: 'zh-CN', resources: { 'zh-CN': { acts: wordsOf('zh-CN', 'acts') } } });
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <ClosedActs closed={closed} />
    </I18nextProvider>,
  );
}

test('own acts stand open with their reason, those of other posts behind one line', async () => {
  const [own = '', folded = ''] = (await drawn([grant, correction, extend])).split('<details');

  expect(own).toContain('一次告知补正：已受理，不能再补正。');
  expect(own).not.toContain('决定岗');
  expect(folded).toContain('<summary>其他岗位的操作 2 项</summary>');
  expect(folded).toContain('准予：由决定岗办。');
  expect(folded).toContain('延期：由主要领导办。');
});

test('where nothing belongs to another post nothing is folded', async () => {
  expect(await drawn([correction])).not.toContain('<details');
});

test('where nothing is closed nothing is drawn', async () => {
  expect(await drawn([])).toBe('');
});
