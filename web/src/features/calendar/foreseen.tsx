import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticePreview } from '../../../../contract/calendar.ts';
import { DayChanges } from './day-changes.tsx';
import { EffectLines } from './effect-lines.tsx';
import { EffectTotals } from './effect-totals.tsx';

interface Props {
  readonly preview: NoticePreview;
  /** Nothing above wants to be read first. */
  readonly takesFocus: boolean;
}

/** What would follow if it were published now; nothing of it while something is unlawful. */
export function Foreseen({ preview, takesFocus }: Props) {
  const { t } = useTranslation('calendar');
  const heading = useRef<HTMLHeadingElement>(null);
  const { days, effect } = preview;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [preview, takesFocus]);
  if (effect === null) return <p role="status">{t('effect.unlawful')}</p>;
  return (
    <section className="foreseen" aria-labelledby="foreseen">
      <h2 id="foreseen" ref={heading} tabIndex={-1}>
        {t('effect.title')}
      </h2>
      {effect.totals !== null && <EffectTotals totals={effect.totals} />}
      <EffectLines lines={effect.lines} />
      {effect.next !== null && <p className="small">{t('effect.moreInDraft')}</p>}
      <DayChanges days={days} />
    </section>
  );
}
