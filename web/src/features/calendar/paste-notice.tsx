import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeReading } from '../../../../domain/time/notice-text/reading.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { pasteInto } from './paste-into.ts';
import { WhatIsRead } from './what-is-read.tsx';
import { WhatIsReplaced } from './what-is-replaced.tsx';

interface Props {
  readonly draft: NoticeDraft;
  readonly reading: NoticeReading;
  readonly isPublished: (year: number) => boolean;
  readonly change: (part: Partial<NoticeDraft>) => void;
}

const ID = 'notice-pasted';
/** A notice has a thousand characters, and the whole page around it fits too. */
const LONGEST = 50_000;

/** 粘贴通知全文: read as it is typed; filled in at a press, after saying what of the form would go, and taken back at another. */
export function PasteNotice({ draft, reading, isPublished, change }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <fieldset className="notice-paste">
      <legend>{t('paste.title')}</legend>
      <div className="keeper-field">
        <label htmlFor={ID}>{t('paste.text')}</label>
        <Input.TextArea
          id={ID}
          rows={4}
          maxLength={LONGEST}
          value={draft.pasted}
          aria-describedby={`${ID}-hint`}
          onChange={({ target: { value } }) => {
            change({ pasted: value });
          }}
        />
        <p id={`${ID}-hint`} className="small">
          {t('paste.hint')}
        </p>
      </div>
      <div aria-live="polite">
        {draft.pasted.trim() !== '' && <WhatIsRead year={draft.year} reading={reading} />}
      </div>
      {reading.lines.length > 0 && (
        <FillIn draft={draft} reading={reading} isPublished={isPublished} change={change} />
      )}
    </fieldset>
  );
}

/** The focus stays where the press was, whatever stands there afterwards. */
function FillIn({ draft, reading, isPublished, change }: Props) {
  const { t } = useTranslation('calendar');
  const [before, setBefore] = useState<NoticeDraft | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { part, replaces } = pasteInto(draft, reading, isPublished);
  const differs = Object.keys(part).length > 0;
  const turn = (to: Partial<NoticeDraft>, back: NoticeDraft | null): void => {
    change(to);
    setBefore(back);
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className="notice-fill">
      {differs && <WhatIsReplaced replaces={replaces} />}
      {differs && (
        <Button
          onClick={() => {
            turn(part, draft);
          }}
        >
          {t('paste.fill')}
        </Button>
      )}
      {!differs && <span role="status">{t('paste.filled')} </span>}
      {!differs && before?.pasted === draft.pasted && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            turn(before, null);
          }}
        >
          {t('paste.takeBack')}
        </button>
      )}
    </div>
  );
}
