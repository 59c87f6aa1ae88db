import { Button, Modal } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer, OpenAct } from '../../../../contract/case.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { bodyOf, missingFields } from './act-body.ts';
import type { DeskAct } from './act-draft.ts';
import { ActFields } from './act-fields.tsx';
import { CONFLICT_ID, ConflictNote } from './conflict-note.tsx';
import { MissingList } from './missing-list.tsx';
import { useActDialog } from './use-act-dialog.ts';

interface Props {
  readonly act: DeskAct;
  readonly answer: CaseAnswer;
  readonly onClose: () => void;
  readonly onRecorded: (seq: number) => void;
}

/** One act: what it asks, what will follow, and the verb that records it. No second question. */
export function ActDialog({ act, answer, onClose, onRecorded }: Props) {
  const { t } = useTranslation('acts');
  const dialog = useActDialog({ act, answer, onRecorded });
  const { draft, change, sending, busy } = dialog;
  const [pressed, setPressed] = useState(false);
  const choices = answer.open.find((row) => row.act === act)?.choices ?? {};
  const context = { act, draft, answer, choices };
  const wanted = missingFields(context);
  const confirm = (): void => {
    setPressed(true);
    const first = dialog.hasChanged ? CONFLICT_ID : wanted[0]?.elementId;
    if (first === undefined) void dialog.record(bodyOf(context));
    else focusField(first);
  };
  const footer = (
    <div className="act-footer">
      <Button onClick={onClose}>{t('close')}</Button>
      <Button type="primary" loading={busy} onClick={confirm}>
        {t(busy ? 'sending' : `verb.${act}`)}
      </Button>
    </div>
  );
  return (
    <Modal
      open
      title={titleOf(act, choices, t)}
      onCancel={onClose}
      footer={footer}
      width={act === 'requestCorrection' ? 760 : 560}
      mask={{ closable: false }}
      className="act-dialog"
    >
      {dialog.hasChanged ? (
        <ConflictNote
          act={act}
          answer={answer}
          draft={draft}
          seenSeq={dialog.seenSeq}
          onContinue={dialog.acknowledgeChange}
        />
      ) : (
        <SendingNote sending={sending} />
      )}
      <MissingList missing={pressed ? wanted : []} />
      <ActFields {...context} change={change} />
      <Consequences act={act} answer={answer} />
    </Modal>
  );
}

function Consequences({ act, answer }: { readonly act: DeskAct; readonly answer: CaseAnswer }) {
  const { t } = useTranslation('acts');
  const consequences = answer.open.find((row) => row.act === act)?.consequences ?? [];
  if (consequences.length === 0) return null;
  return (
    <section className="act-consequences" aria-labelledby="act-consequences">
      <h3 id="act-consequences">{t('consequences')}</h3>
      <ul>
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** The step that is completed is the reader's own: another department may have one open beside it. */
function titleOf(act: DeskAct, { step = [] }: OpenAct['choices'], t: TFunction<'acts'>): string {
  const [own] = step;
  return act === 'completeStep' && own !== undefined ? t('stepTitle', { step: own.label }) : t(`name.${act}`);
}

function focusField(elementId: string): void {
  const element = document.getElementById(elementId);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
