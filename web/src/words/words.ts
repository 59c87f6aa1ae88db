import i18next from 'i18next';
import type { BackendModule, ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberLanguage } from './language.ts';
import type { Language } from './language.ts';

const files = import.meta.glob<{ default: ResourceKey }>('./{zh-CN,en}/*.json');

/** Each page loads the words of its own namespace, in one language. */
const wordFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, callback) => {
    readWords(language, namespace).then(
      (words) => {
        callback(null, words);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), false);
      },
    );
  },
};

async function readWords(language: string, namespace: string): Promise<ResourceKey> {
  const load = files[`./${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`there are no words ${language}/${namespace}`);
  return (await load()).default;
}

export async function startWords(): Promise<void> {
  const language = currentLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(wordFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common', 'clock'],
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes
      react: { useSuspense: true },
    });
}

export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
