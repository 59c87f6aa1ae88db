import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import type { MeAnswer } from '../../../../contract/session.ts';
import { useMe } from '../../api/session.ts';
import { useTitle } from '../../components/use-title.ts';
import { SignInForm } from './sign-in-form.tsx';

/** 登录, for applicants and staff alike; afterwards back to where one was going. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { state } = useLocation() as { state: { next?: string } | null };
  const navigate = useNavigate();
  const me = useMe().data ?? null;
  useTitle(t('title'));
  if (me !== null) return <Navigate to={state?.next ?? placeOf(me)} replace />;
  return (
    <div className="sign-in">
      <h1>{t('title')}</h1>
      <SignInForm
        onSignedIn={(entered) => {
          void navigate(state?.next ?? placeOf(entered), { replace: true });
        }}
      />
      <p>
        <Link to="/register" state={state} className="link-line">
          {t('toRegister')}
        </Link>
      </p>
      <p className="small">{t('demoAccounts')}</p>
    </div>
  );
}

/** Leaders begin with what waits for them, staff with their inbox, applicants with their cases. */
function placeOf({ kind, waiting }: MeAnswer): string {
  if (kind === 'applicant') return '/my';
  return waiting > 0 ? '/desk/matters' : '/desk';
}
