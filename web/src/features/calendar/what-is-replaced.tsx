import { useTranslation } from 'react-i18next';
import type { Replaced } from './paste-into.ts';

/** 会换掉已填的：年份、第 2 行. Nothing is said where nothing typed would go. */
export function WhatIsReplaced({ replaces }: { readonly replaces: readonly Replaced[] }) {
  const { t } = useTranslation('calendar');
  if (replaces.length === 0) return null;
  const names = replaces.map((one) =>
    'line' in one ? t('form.line', { n: one.line }) : t(`paste.field.${one.field}`),
  );
  return <p className="fault-doubtful">{t('paste.replaces', { names: names.join(t('comma')) })}</p>;
}
