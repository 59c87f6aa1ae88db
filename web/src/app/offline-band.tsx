import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

const subscribe = (run: () => void): (() => void) => onlineManager.subscribe(run);
const isOnline = (): boolean => onlineManager.isOnline();

export function OfflineBand() {
  const { t } = useTranslation('common');
  const online = useSyncExternalStore(subscribe, isOnline);
  return <div aria-live="polite">{!online && <p className="offline-band">{t('offline')}</p>}</div>;
}
