import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { Timeline } from '../../components/timeline.tsx';
import type { ActDraft, DeskAct } from './act-draft.ts';
import { writtenText } from './written-text.ts';

interface Props {
  readonly act: DeskAct;
  readonly answer: CaseAnswer;
  readonly draft: ActDraft;
  readonly seenSeq: number;
  readonly onContinue: () => void;
}

/** A colleague was first: what happened, that the text is still here, and what may be done now. Nothing is merged. */
export function ConflictNote({ act, answer, draft, seenSeq, onContinue }: Props) {
  const { t } = useTranslation('acts');
  const isOpen = answer.open.some((row) => row.act === act);
  const closed = answer.closed.find((row) => row.act === act);
  return (
    <div id={CONFLICT_ID} tabIndex={-1}>
      <Alert
        type="warning"
        showIcon
        title={t('conflict.title')}
        description={
          <>
            <Timeline events={answer.events.filter(({ seq, who }) => seq > seenSeq && who !== 'time')} />
            {!isOpen && <p>{closed?.sentence ?? t('conflict.noLonger')}</p>}
            <p>{t('conflict.kept')}</p>
            <div className="act-footer">
              <CopyButton text={writtenText(draft)} />
              {isOpen && <Button onClick={onContinue}>{t('conflict.continue')}</Button>}
            </div>
          </>
        }
      />
    </div>
  );
}

export const CONFLICT_ID = 'act-conflict';

/** Browsers give no clipboard to pages that came over plain http; there the text is copied by hand. */
function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation('acts');
  const [copied, setCopied] = useState(false);
  if (text === '' || !('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return <Button onClick={() => void copy()}>{t(copied ? 'conflict.copied' : 'conflict.copy')}</Button>;
}
