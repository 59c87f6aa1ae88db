export type Params = Readonly<Record<string, string | number>>;
export type Language = 'zh' | 'en';
export interface Sentence {
  readonly zh: string;
  readonly en: string;
  /** What is said where a value of it is empty: nothing stands in the list that it would name. */
  readonly none?: Sentence;
}

/** Fills `{name}` from params; a name that is missing stays visible, so that a test finds it. */
export function fill(sentence: Sentence, language: Language, params: Params): string {
  const { none } = sentence;
  if (none !== undefined && namesIn(sentence[language]).some((name) => params[name] === ''))
    return fill(none, language, params);
  return sentence[language].replace(NAME, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

const NAME = /\{(\w+)\}/g;
const namesIn = (text: string): readonly string[] => [...text.matchAll(NAME)].map(([, name = '']) => name);

export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}
