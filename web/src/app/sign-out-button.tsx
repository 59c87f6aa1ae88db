import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.ts';
import { forgetPerson } from '../components/forget-person.ts';

/** Leaves nothing of this person on the page, which is loaded anew, nor in the browser. */
export function SignOutButton({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('common');
  const leave = async (): Promise<void> => {
    await signOut();
    forgetPerson(personId);
    location.assign('/');
  };
  return (
    <button type="button" className="shell-button" onClick={() => void leave()}>
      {t('signOut')}
    </button>
  );
}
