import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarAnswer } from '../../../../contract/calendar.ts';
import { useCalendar } from '../../api/calendar.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import { CalendarDrafts } from './calendar-drafts.tsx';
import { CalendarVersions } from './calendar-versions.tsx';
import { MissingBand } from './missing-band.tsx';
import { PublishedYears } from './published-years.tsx';
import '../../components/drafts.css';
import './calendar.css';
import './year-view.css';

/** 放假安排: which years are published and by which notice, which is missing, what is being approved. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const query = useCalendar();
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <PageState query={query}>{(answer) => <Calendar answer={answer} />}</PageState>
    </>
  );
}

function Calendar({ answer }: { readonly answer: CalendarAnswer }) {
  const { t } = useTranslation('calendar');
  const { missing, version, keepers } = answer;
  return (
    <>
      <p>{t('about', { version, names: keepers.map(({ name }) => name).join(t('comma')) })}</p>
      {missing.map((year) => (
        <MissingBand key={year.year} missing={year} />
      ))}
      <p>
        <Link to="/desk/calendar/new" className="keeper-new">
          {t('form.heading')}
        </Link>
      </p>
      <CalendarDrafts />
      <PublishedYears answer={answer} />
      <CalendarVersions />
    </>
  );
}
