import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { namespaces, wordsOf } from './word-files.ts';

/** The words of the pages, without the pages. */
export async function speak(language: 'zh-CN' | 'en'): Promise<TFunction> {
  const words = Object.fromEntries(namespaces(language).map((name) => [name, wordsOf(language, name)]));
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: words },
    interpolation: { escapeValue: false },
  });
  return instance.t;
}
