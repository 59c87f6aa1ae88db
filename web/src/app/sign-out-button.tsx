import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.ts';

/** Leaves nothing of this person on the page: it is loaded anew. */
export function SignOutButton() {
  const { t } = useTranslation('common');
  const leave = async (): Promise<void> => {
    await signOut();
    location.assign('/');
  };
  return (
    <button type="button" className="shell-button" onClick={() => void leave()}>
      {t('signOut')}
    </button>
  );
}
