import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CalendarAnswer } from '../../../contract/calendar.ts';
import type { MeAnswer } from '../../../contract/session.ts';
import { useCalendar } from '../api/calendar.ts';
import { useFullDay } from '../components/moments.ts';

const PAGES_OF_ITS_OWN = '/desk/calendar';

/** For whoever keeps the calendar, on every page but those of the calendar: a year that is to be entered by now. */
export function MissingYears({ me: { duties } }: { readonly me: MeAnswer }) {
  const enabled = duties.includes('calendar-keeper');
  const { data } = useCalendar({ enabled });
  const { pathname } = useLocation();
  if (!enabled || data === undefined || pathname.startsWith(PAGES_OF_ITS_OWN)) return null;
  return <MissingYearLines missing={data.missing} />;
}

/** A line for each that is due; before 1 October there is nothing to do yet. */
export function MissingYearLines({ missing }: Pick<CalendarAnswer, 'missing'>) {
  const { t } = useTranslation('common');
  const day = useFullDay();
  const due = missing.filter(({ urgency }) => urgency !== 'expected');
  if (due.length === 0) return null;
  return (
    <section className="year-band no-print" aria-label={t('yearMissing.label')}>
      {due.map(({ year, urgency, dueOn }) => (
        <p key={year}>
          <span aria-hidden="true">△ </span>
          {t(`yearMissing.${urgency}`, { year, day: day(dueOn) })}{' '}
          <Link to="/desk/calendar/new">{t('yearMissing.enter', { year })}</Link>
        </p>
      ))}
    </section>
  );
}
