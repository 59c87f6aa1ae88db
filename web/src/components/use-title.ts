import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The title of the tab; while a form has errors it says so first. */
export function useTitle(title: string, { hasErrors = false }: { hasErrors?: boolean } = {}): void {
  const { t } = useTranslation('common');
  const text = t('pageTitle', { title, name: t('name') });
  const shown = hasErrors ? t('pageTitleErrors', { title: text }) : text;
  useEffect(() => {
    document.title = shown;
  }, [shown]);
}
