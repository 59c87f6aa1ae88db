import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFound() {
  const { t } = useTranslation('common');
  return (
    <div className="notice-page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link to="/">{t('notFound.home')}</Link>
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
