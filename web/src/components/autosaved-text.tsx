import { useTranslation } from 'react-i18next';
import { timeOf, toInstant } from '../../../domain/time/instant.ts';

/** 已保存 10:32, said politely. Saving is no legal act: this is the device's own clock, shown in Shanghai. */
export function AutosavedText({ savedAtMs }: { readonly savedAtMs: number | null }) {
  const { t } = useTranslation('common');
  return (
    <span className="small" aria-live="polite">
      {savedAtMs !== null && t('saved', { time: timeOf(toInstant(savedAtMs)) })}
    </span>
  );
}
