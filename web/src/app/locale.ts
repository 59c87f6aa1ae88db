import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../words/language.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/**
 * Ant Design's own words, in the language of the page. They are there before the first page is drawn: a provider
 * that gets its words later builds the page anew, and what somebody has typed by then is gone.
 */
let known: Locale | undefined;

export async function startLocale(): Promise<void> {
  known = await loadLocale(currentLanguage());
}

export function useAntdLocale(): Locale {
  const { i18n } = useTranslation('common');
  const { language } = i18n;
  const [locale, setLocale] = useState(known);
  useEffect(() => {
    let isCurrent = true;
    void loadLocale(language).then((loaded) => {
      known = loaded;
      if (isCurrent) setLocale(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  if (locale === undefined) throw new Error('startLocale has not run');
  return locale;
}

async function loadLocale(language: string): Promise<Locale> {
  const module = language === 'en' ? await import('antd/locale/en_US') : await import('antd/locale/zh_CN');
  return module.default;
}
