import { useTranslation } from 'react-i18next';
import type { NoticePreview } from '../../../../contract/calendar.ts';
import { DayChanges } from './day-changes.tsx';
import { EffectLines } from './effect-lines.tsx';
import { EffectTotals } from './effect-totals.tsx';

/** What would follow if it were published now; nothing of it while something is unlawful. */
export function Foreseen({ preview: { days, effect } }: { readonly preview: NoticePreview }) {
  const { t } = useTranslation('calendar');
  if (effect === null) return <p role="status">{t('effect.unlawful')}</p>;
  return (
    <section className="foreseen" aria-labelledby="foreseen">
      <h2 id="foreseen">{t('effect.title')}</h2>
      {effect.totals !== null && <EffectTotals totals={effect.totals} />}
      <EffectLines lines={effect.lines} />
      {effect.next !== null && <p className="small">{t('effect.moreInDraft')}</p>}
      <DayChanges days={days} />
    </section>
  );
}
