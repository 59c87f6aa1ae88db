import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Number and password are typed on the track page only: neither ever stands in an address. */
export function TrackBox() {
  const { t } = useTranslation('home');
  return (
    <p className="button-row">
      <span>{t('trackHint')}</span>
      <Link to="/track" className="button-link quiet">
        {t('trackGo')}
      </Link>
    </p>
  );
}
