import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useAct } from '../../api/act.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import { OwnWords } from './own-words.tsx';
import { useAskAgain } from './use-ask-again.ts';

const EMPTY = { reason: '' };

/** 撤回: by the applicant alone, before the decision, with a reason in one's own words. */
export function Withdrawal({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('my-cases');
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{t('withdraw')}</h2>
      {isOpen ? (
        <WithdrawalForm
          answer={answer}
          close={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('withdrawOpen')}
        </Button>
      )}
    </section>
  );
}

function WithdrawalForm({ answer, close }: { readonly answer: CaseAnswer; readonly close: () => void }) {
  const { t } = useTranslation('my-cases');
  const { caseNo, lastActSeq } = answer;
  const { draft, change, forget } = useKeptDraft(`withdraw/${caseNo}`, EMPTY);
  const [isAsked, setAsked] = useState(false);
  const sender = useAct(caseNo, 'withdraw');
  useAskAgain(caseNo, sender.sending);
  const reason = draft.reason.trim();
  const consequences = answer.open.find(({ act }) => act === 'withdraw')?.consequences ?? [];
  const isMissing = isAsked && reason === '';

  const send = async (): Promise<void> => {
    setAsked(true);
    if (reason === '') {
      document.getElementById('withdraw-reason')?.focus();
      return;
    }
    if ((await sender.press({ seenSeq: lastActSeq, reason })) !== null) forget();
  };
  return (
    <>
      <p>{t('withdrawMeans')}</p>
      {consequences.length > 0 && (
        <ul>
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <OwnWords
        id="withdraw-reason"
        label={t('reason')}
        rows={3}
        value={draft.reason}
        change={(reason) => {
          change({ reason });
        }}
        missing={isMissing ? t('reasonNeeded') : null}
      />
      <p className="button-row">
        <Button danger loading={sender.busy} onClick={() => void send()}>
          {t(sender.busy ? 'recording' : 'withdrawDo')}
        </Button>
        <Button onClick={close}>{t('withdrawNot')}</Button>
      </p>
      <SendingNote sending={sender.sending} />
    </>
  );
}
