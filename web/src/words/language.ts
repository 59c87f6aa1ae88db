/** Chinese first, English by key. Remembered on this machine. */
export type Language = 'zh-CN' | 'en';

const SLOT = 'xianshi.language';

export function currentLanguage(): Language {
  return localStorage.getItem(SLOT) === 'en' ? 'en' : 'zh-CN';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(SLOT, language);
}
