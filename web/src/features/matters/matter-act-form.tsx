import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';
import { useMatterAct } from '../../api/matter-act.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import { EMPTY_MATTER_DRAFT, FIELDS, matterBody, missingIn } from './matter-draft.ts';
import { MatterFieldInput } from './matter-field-input.tsx';

interface Props {
  readonly act: MatterActName;
  readonly matter: MatterAnswer;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
}

/** One act on a matter: what it asks, what follows, and the verb that records it. */
export function MatterActForm({ act, matter, onClose, onRecorded }: Props) {
  const { t } = useTranslation('matters');
  const id = useId();
  const place = `xianshi.draft.${act}/${matter.matterId}`;
  const { draft, change, forget } = useKeptDraft(place, EMPTY_MATTER_DRAFT);
  const { sending, busy, press } = useMatterAct(matter.matterId, act);
  const [pressed, setPressed] = useState(false);
  const wanted = missingIn(act, draft);
  const consequences = matter.open.find((row) => row.act === act)?.consequences ?? [];
  const record = async (): Promise<void> => {
    setPressed(true);
    if (wanted[0] !== undefined) {
      document.getElementById(`${id}-${wanted[0]}`)?.focus();
      return;
    }
    if ((await press(matterBody(act, draft))) === null) return;
    forget();
    onRecorded();
  };
  return (
    <form
      className="matter-form"
      aria-label={t(`act.${act}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <SendingNote sending={sending} />
      {FIELDS[act].map((field) => (
        <MatterFieldInput
          key={field}
          id={`${id}-${field}`}
          act={act}
          field={field}
          matter={matter}
          draft={draft}
          isMissing={pressed && wanted.includes(field)}
          change={change}
        />
      ))}
      {consequences.length > 0 && (
        <>
          <h4>{t('consequences')}</h4>
          <ul>
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <div className="matter-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(busy ? 'sending' : `verb.${act}`)}
        </Button>
        <Button onClick={onClose}>{t('notNow')}</Button>
      </div>
    </form>
  );
}
