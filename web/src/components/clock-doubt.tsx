import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../contract/case.ts';
import { useInstantText } from './moments.ts';

/** Said to officials under an act that came near a limit while the clocks of the installation disagreed. */
export function ClockDoubt({
  event: { params },
  now,
}: {
  readonly event: EventView;
  readonly now: string | undefined;
}) {
  const { t } = useTranslation('events');
  const instant = useInstantText();
  const { clocksApartS: seconds, limitAt } = params;
  if (typeof seconds !== 'number' || typeof limitAt !== 'string') return null;
  return <p className="small">{t('clocksApart', { seconds, limit: instant(limitAt, now) })}</p>;
}
