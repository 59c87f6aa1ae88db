/** Chinese first, English by key. Remembered on this machine. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const SLOT = 'xianshi.language';

export function currentLanguage(): Language {
  return localStorage.getItem(SLOT) === 'en' ? 'en' : 'zh-CN';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(SLOT, language);
}
