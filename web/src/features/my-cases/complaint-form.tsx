import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVoice } from '../../api/voices.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import { OwnWords } from './own-words.tsx';

const EMPTY = { text: '' };

/** 投诉: goes to the supervision body alone. */
export function ComplaintForm({ caseNo }: { readonly caseNo: string }) {
  const { t } = useTranslation('my-cases');
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { draft, change, forget } = useKeptDraft(`complaint/${caseNo}`, EMPTY);
  const sender = useVoice(caseNo, 'complaint');
  const text = draft.text.trim();
  const isMissing = isAsked && text === '';

  const sendIt = async (): Promise<void> => {
    setAsked(true);
    if (text === '') {
      document.getElementById('complaint-text')?.focus();
      return;
    }
    if ((await sender.press({ text })) === null) return;
    forget();
    setAsked(false);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('voices.complain')}
      </Button>
    );
  return (
    <>
      <p>{t('voices.complaintMeans')}</p>
      <OwnWords
        id="complaint-text"
        label={t('voices.complaintText')}
        rows={4}
        value={draft.text}
        change={(text) => {
          change({ text });
        }}
        missing={isMissing ? t('voices.complaintNeeded') : null}
      />
      <p className="button-row">
        <Button type="primary" loading={sender.busy} onClick={() => void sendIt()}>
          {t(sender.busy ? 'recording' : 'voices.complaintSend')}
        </Button>
        <Button
          onClick={() => {
            setOpen(false);
          }}
        >
          {t('voices.notNow')}
        </Button>
      </p>
      <SendingNote sending={sender.sending} />
    </>
  );
}
