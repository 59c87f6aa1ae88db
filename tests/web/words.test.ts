import { expect, test } from '@jest/globals';
import { namespaces, sentencesOf, wordsOf } from './word-files.ts';

const keys = (language: string, namespace: string): readonly string[] =>
  [...new Set(sentencesOf(wordsOf(language, namespace)).map(([key]) => key))].toSorted();

test('every namespace exists in Chinese and in English', () => {
  expect(namespaces('en').toSorted()).toEqual(namespaces('zh-CN').toSorted());
});

test.each(namespaces('zh-CN'))('no key of “%s” is missing in a language', (namespace) => {
  expect(keys('en', namespace)).toEqual(keys('zh-CN', namespace));
});

test.each(namespaces('zh-CN'))('both languages of “%s” name every key', (namespace) => {
  for (const language of ['zh-CN', 'en'])
    for (const [, sentence] of sentencesOf(wordsOf(language, namespace))) expect(sentence).not.toBe('');
});

test.each(namespaces('zh-CN'))(
  'the Chinese of “%s” shouts nowhere and asks nobody to be patient',
  (namespace) => {
    for (const [, sentence] of sentencesOf(wordsOf('zh-CN', namespace)))
      expect(sentence).not.toMatch(/！|请耐心等待/);
  },
);
