import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { StateTag } from '../../components/state-tag.tsx';

/** Which case it is, whose, in what state, and which post has it now. */
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
      <Holder answer={answer} />
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

function Holder({ answer: { holder } }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('case');
  if (holder === null) return null;
  const { unitName: unit, postName: post, personName: person } = holder;
  return (
    <span>{person === null ? t('holder', { unit, post }) : t('holderPerson', { unit, post, person })}</span>
  );
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
