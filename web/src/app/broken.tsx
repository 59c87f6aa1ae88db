import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** Applicants are 您, staff 你; each goes back to his own first page. */
export function NotFound() {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const isDesk = pathname.startsWith('/desk');
  return (
    <div className="notice-page">
      <h1>{t('notFound.title')}</h1>
      <p>{t(isDesk ? 'notFound.deskText' : 'notFound.text')}</p>
      <Link to={isDesk ? '/desk' : '/'}>{t(isDesk ? 'notFound.desk' : 'notFound.home')}</Link>
    </div>
  );
}

/** A page that could not be drawn or loaded; drafts are on this device. */
export function Broken() {
  const { t } = useTranslation('common');
  return (
    <main className="notice-page">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <Button
        type="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {t('broken.again')}
      </Button>
    </main>
  );
}
