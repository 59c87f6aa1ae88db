export type Params = Readonly<Record<string, string | number>>;
export type Language = 'zh' | 'en';
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Fills `{name}` from params; a name that is missing stays visible, so that a test finds it. */
export function fill(sentence: Sentence, language: Language, params: Params): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}
