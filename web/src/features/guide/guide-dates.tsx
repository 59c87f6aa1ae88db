import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import { useShortDay } from '../../components/moments.ts';

/** 今天提交…: what the published calendar makes of today. */
export function GuideDates({ guide: { ifToday } }: { readonly guide: GuideAnswer }) {
  const { t } = useTranslation('guide');
  const short = useShortDay();
  const { today, answerBy, promisedBy, decideBy, provisional } = ifToday;
  const noon = `${today}T12:00:00+08:00`;
  return (
    <section className="guide-dates" aria-label={t('ifToday')}>
      <p className="guide-dates-first">{t('answerBy', { date: short(answerBy, noon) })}</p>
      <p>
        {promisedBy === null
          ? t('decideBy', { date: short(decideBy, noon) })
          : t('promisedBy', { promised: short(promisedBy, noon), date: short(decideBy, noon) })}
      </p>
      <p className="small">{t(provisional ? 'datesProvisional' : 'datesNote')}</p>
    </section>
  );
}
