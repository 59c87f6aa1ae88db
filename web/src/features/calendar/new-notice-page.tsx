import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCalendar } from '../../api/calendar.ts';
import { PageState } from '../../components/page-state.tsx';
import { NoticeForm } from './notice-form.tsx';
import '../../components/drafts.css';
import './calendar.css';

export function NewNoticePage() {
  const { t } = useTranslation('calendar');
  const query = useCalendar();
  return (
    <>
      <p className="keeper-crumb">
        <Link to="/desk/calendar">{t('title')}</Link>
      </p>
      <h1>{t('form.heading')}</h1>
      <p>{t('form.about')}</p>
      <PageState query={query}>{(answer) => <NoticeForm answer={answer} />}</PageState>
    </>
  );
}
