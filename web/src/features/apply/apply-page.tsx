import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MeAnswer } from '../../../../contract/session.ts';
import { useGuide } from '../../api/items.ts';
import { useMe } from '../../api/session.ts';
import { PageState } from '../../components/page-state.tsx';
import { useLastKnown } from '../../components/use-last-known.ts';
import { ApplyForm } from './apply-form.tsx';
import './apply.css';

/** 申请: for applicants who are signed in; a staff account can never hand in an application. */
export function ApplyPage() {
  const { itemId = '' } = useParams();
  const me = useMe();
  const lastMe = useLastKnown(me.data);
  return (
    <PageState query={me}>
      {(now) => {
        const person = now ?? lastMe;
        if (person === null) return <SignInFirst itemId={itemId} />;
        return person.kind === 'applicant' ? <ForApplicant itemId={itemId} me={person} /> : <NotForStaff />;
      }}
    </PageState>
  );
}

function ForApplicant({ itemId, me }: { readonly itemId: string; readonly me: MeAnswer }) {
  const query = useGuide(itemId);
  return (
    <PageState query={query}>
      {(guide) => <ApplyForm key={`${me.personId}/${itemId}`} guide={guide} me={me} />}
    </PageState>
  );
}

function SignInFirst({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('apply');
  const next = { next: `/items/${itemId}/apply` };
  return (
    <>
      <h1>{t('signInTitle')}</h1>
      <p>{t('signInWhy')}</p>
      <p className="button-row">
        <Link to="/sign-in" state={next} className="button-link">
          {t('signIn')}
        </Link>
        <Link to="/register" state={next} className="button-link quiet">
          {t('register')}
        </Link>
      </p>
    </>
  );
}

function NotForStaff() {
  const { t } = useTranslation('apply');
  return (
    <>
      <h1>{t('staffTitle')}</h1>
      <p>{t('staffWhy')}</p>
    </>
  );
}
