import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeView } from '../../../../contract/session.ts';
import { useNotices, useReadNotices } from '../../api/notices.ts';
import { useInstantText } from '../../components/moments.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';

/** 通知: what was told to this person, newest first, each leading to what it is about. */
export function NoticesPage() {
  const { t } = useTranslation('common');
  const query = useNotices({ enabled: true });
  useTitle(t('noticesPage.title'));
  return (
    <>
      <h1>{t('noticesPage.title')}</h1>
      <PageState query={query}>{({ notices }) => <Notices notices={notices} />}</PageState>
    </>
  );
}

function Notices({ notices }: { readonly notices: readonly NoticeView[] }) {
  const { t } = useTranslation('common');
  const instant = useInstantText();
  const reading = useReadNotices();
  const unread = notices.filter(({ read }) => !read).map(({ id }) => id);
  if (notices.length === 0) return <p>{t('noticesPage.empty')}</p>;
  return (
    <>
      {unread.length > 0 && (
        <Button
          onClick={() => {
            reading.mutate(unread);
          }}
        >
          {t('noticesPage.readAll')}
        </Button>
      )}
      <ul className="notice-list">
        {notices.map(({ id, kind, text, at, read, caseNo, matterId }) => (
          <li key={id}>
            {!read && <strong>{t('noticesPage.unread')} · </strong>}
            <span className="small">{instant(at)}</span> {text}{' '}
            {matterId !== null && (
              <Link to={`/desk/matters?id=${encodeURIComponent(matterId)}`}>
                {t('noticesPage.openMatter')}
              </Link>
            )}{' '}
            {kind === 'calendar' && <Link to="/desk/calendar">{t('noticesPage.openCalendar')}</Link>}
            {caseNo !== null && <Link to={`/desk/cases/${caseNo}`}>{t('noticesPage.openCase')}</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}
