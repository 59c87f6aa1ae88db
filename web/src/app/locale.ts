import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** Ant Design's own words, in the language of the page; loaded apart, so that nobody waits for them. */
export function useAntdLocale(): Locale | undefined {
  const { i18n } = useTranslation('common');
  const { language } = i18n;
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let isCurrent = true;
    const loading = language === 'en' ? import('antd/locale/en_US') : import('antd/locale/zh_CN');
    void loading.then((module) => {
      if (isCurrent) setLocale(module.default);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return locale;
}
