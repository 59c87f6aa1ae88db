import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { StateTag } from '../../components/state-tag.tsx';

/** Which case it is, whose, in what state, and which posts have it now. */
export function CaseHead({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('case');
  return (
    <header className="case-head">
      <Link to="/desk" className="case-back">
        ‹ {t('back')}
      </Link>
      <h1>{t('title', { item: answer.itemName, serialNo: answer.serialNo })}</h1>
      <CopyCaseNo caseNo={answer.caseNo} />
      <span>{answer.applicantName}</span>
      <StateTag state={answer.state} deemed={answer.deemedAccepted} />
      <Holders answer={answer} />
      {answer.certificateNo !== null && <span>{t('certificate', { no: answer.certificateNo })}</span>}
      <Button
        className="case-print"
        onClick={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
    </header>
  );
}

/** Every post that has it; where it is the applicant's turn, for what, and who goes on then. */
function Holders({ answer: { holders, awaits } }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('case');
  return holders.map(({ stepId, unitName: unit, postName: post, personName: person }, place) => {
    const key = place > 0 ? 'holderToo' : awaits === null ? 'holder' : `awaits.${awaits}`;
    const who = person === null ? t('post', { unit, post }) : t('postPerson', { unit, post, person });
    return <span key={stepId}>{t(key, { who })}</span>;
  });
}

/** The 43 digits sit behind a button; people say the short number. */
function CopyCaseNo({ caseNo }: { readonly caseNo: string }) {
  const { t } = useTranslation('case');
  const [copied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return <small className="case-no">{caseNo}</small>;
  return (
    <Button
      type="text"
      size="small"
      icon={<CopyOutlined />}
      aria-label={t(copied ? 'caseNoCopied' : 'copyCaseNo')}
      title={caseNo}
      onClick={() => {
        void navigator.clipboard.writeText(caseNo).then(() => {
          setCopied(true);
        });
      }}
    />
  );
}
