import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { caseQuery, useCase } from '../../api/case.ts';
import { useMe } from '../../api/session.ts';
import { CaseTrack } from '../../components/case-track.tsx';
import { Loading, PageState } from '../../components/page-state.tsx';
import { PracticeSlot } from '../../components/practice-slot.tsx';
import { useLastKnown } from '../../components/use-last-known.ts';
import { useTitle } from '../../components/use-title.ts';
import { Correction } from './correction.tsx';
import { HearingRequest } from './hearing-request.tsx';
import { MakeUp } from './make-up.tsx';
import { MyMaterials } from './my-materials.tsx';
import { Supplement } from './supplement.tsx';
import { Voices } from './voices.tsx';
import { Withdrawal } from './withdrawal.tsx';
import './my-cases.css';

/** One's own case: the same view as tracking, and what one may do about it. */
export function MyCasePage() {
  const { caseNo = '' } = useParams();
  const me = useMe();
  const person = useLastKnown(me.data);
  if (person !== null) return <MyCase caseNo={caseNo} />;
  return me.data === undefined ? <Loading /> : <SignInFirst />;
}

function MyCase({ caseNo }: { readonly caseNo: string }) {
  const query = useCase(caseNo);
  return <PageState query={query}>{(answer) => <Opened answer={answer} />}</PageState>;
}

function Opened({ answer }: { readonly answer: CaseAnswer }) {
  const client = useQueryClient();
  const { caseNo, itemName, practice, now } = answer;
  const open = answer.open.map(({ act }) => act);
  useTitle(itemName);
  return (
    <>
      {practice && (
        <PracticeSlot
          caseNo={caseNo}
          now={now}
          onAdvanced={() => {
            void client.invalidateQueries({ queryKey: caseQuery(caseNo).queryKey });
          }}
        />
      )}
      <h1>{itemName}</h1>
      {open.includes('supplyCorrection') && <Correction answer={answer} />}
      {open.includes('makeUp') && <MakeUp answer={answer} />}
      {open.includes('supplyTolerated') && <Supplement answer={answer} />}
      {open.includes('requestHearing') && <HearingRequest answer={answer} />}
      <CaseTrack answer={answer} />
      <MyMaterials answer={answer} />
      {open.includes('withdraw') && <Withdrawal answer={answer} />}
      {answer.started && <Voices caseNo={caseNo} />}
    </>
  );
}

function SignInFirst() {
  const { t } = useTranslation('my-cases');
  const { pathname } = useLocation();
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('signInWhy')}</p>
      <p className="button-row">
        <Link to="/sign-in" state={{ next: pathname }} className="button-link">
          {t('signIn')}
        </Link>
        <Link to="/track" className="button-link quiet">
          {t('toTrack')}
        </Link>
      </p>
    </>
  );
}
