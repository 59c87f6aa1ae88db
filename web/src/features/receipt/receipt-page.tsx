import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Receipt } from '../../../../contract/acts.ts';
import { keptReceipt } from '../../api/kept-receipt.ts';
import { dayOfInstant, timeOfInstant, useShortDay } from '../../components/moments.ts';
import { useTitle } from '../../components/use-title.ts';
import './receipt.css';

/** 收件凭证: the end of an application. Reloading shows the same number; another tab sends one to the case itself. */
export function ReceiptPage() {
  const { caseNo = '' } = useParams();
  const { t } = useTranslation('receipt');
  const receipt = keptReceipt(caseNo);
  useTitle(t('title'));
  return receipt === null ? <Elsewhere caseNo={caseNo} /> : <Received receipt={receipt} />;
}

function Received({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation('receipt');
  const short = useShortDay();
  const { serialNo, queryPassword, receivedAt, answerDueOn, makeUpBy, document, caseNo } = receipt;
  return (
    <>
      <h1>{t('title')}</h1>
      <dl className="receipt-numbers">
        <dt>{t('serialNo')}</dt>
        <dd>{serialNo}</dd>
        <dt>{t('queryPassword')}</dt>
        <dd>{queryPassword}</dd>
      </dl>
      <p className="small">{t('keepPassword')}</p>
      <p>{t('receivedAt', { day: short(dayOfInstant(receivedAt)), time: timeOfInstant(receivedAt) })}</p>
      <h2>{t('next')}</h2>
      {makeUpBy === null ? (
        <>
          <p className="receipt-next">{t('answerDueOn', { date: short(answerDueOn, receivedAt) })}</p>
          <p>{t('silence')}</p>
        </>
      ) : (
        <>
          <p className="receipt-next">
            {t('makeUpBy', {
              date: short(dayOfInstant(makeUpBy), receivedAt),
              time: timeOfInstant(makeUpBy),
            })}
          </p>
          <p>{t('makeUpThen')}</p>
        </>
      )}
      <p className="button-row no-print">
        <Link to={`/my/${caseNo}`} className="button-link">
          {t('open')}
        </Link>
        <a href={document.href} target="_blank" rel="noreferrer" className="button-link quiet">
          {t('pdf')}
        </a>
        <Link to="/track" state={{ serialNo, password: queryPassword }} className="button-link quiet">
          {t('track')}
        </Link>
      </p>
    </>
  );
}

function Elsewhere({ caseNo }: { readonly caseNo: string }) {
  const { t } = useTranslation('receipt');
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('elsewhere')}</p>
      <p className="button-row">
        <Link to={`/my/${caseNo}`} className="button-link">
          {t('open')}
        </Link>
      </p>
    </>
  );
}
