import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarAnswer } from '../../../../contract/calendar.ts';
import { useFullDay } from '../../components/moments.ts';

/** 2027 年还没有发布: since when it is due, and what that means for dates until then. */
export function MissingBand({ missing }: { readonly missing: CalendarAnswer['missing'][number] }) {
  const { t } = useTranslation('calendar');
  const day = useFullDay();
  const { year, urgency, dueOn } = missing;
  return (
    <section className={`missing-band missing-${urgency}`} aria-label={t('missing.title', { year })}>
      <h2>
        <span aria-hidden="true">{urgency === 'expected' ? '◦ ' : '△ '}</span>
        {t('missing.title', { year })}
      </h2>
      <p>{t(`missing.${urgency}`, { year, day: day(dueOn) })}</p>
      <p>{t('missing.means', { year })}</p>
      {urgency !== 'expected' && (
        <p>
          <Link to="/desk/calendar/new">{t('missing.enter', { year })}</Link>
        </p>
      )}
    </section>
  );
}
