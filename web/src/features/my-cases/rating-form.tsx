import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BAD_REASONS, GRADES } from '../../../../contract/voice.ts';
import { useVoice } from '../../api/voices.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';

type Grade = (typeof GRADES)[number];
type Reason = (typeof BAD_REASONS)[number];
interface Draft {
  readonly grade: Grade | null;
  readonly reasons: readonly Reason[];
  readonly text: string;
  readonly realName: boolean;
}
const EMPTY: Draft = { grade: null, reasons: [], text: '', realName: false };
const BAD_FROM = 4;

/** 好差评: words, no stars; what went wrong is asked only of a bad one. */
export function RatingForm({ caseNo }: { readonly caseNo: string }) {
  const { t } = useTranslation('my-cases');
  const { draft, change, forget } = useKeptDraft<Draft>(`rating/${caseNo}`, EMPTY);
  const [isAsked, setAsked] = useState(false);
  const sender = useVoice(caseNo, 'rating');
  const { grade, reasons, text, realName } = draft;

  const sendIt = async (): Promise<void> => {
    setAsked(true);
    if (grade === null) return;
    const bad = grade >= BAD_FROM ? { reasons: [...reasons], realName } : {};
    const words = text.trim() === '' ? {} : { text: text.trim() };
    if ((await sender.press({ grade, ...bad, ...words })) !== null) forget();
  };
  return (
    <fieldset className="rating">
      <legend>{t('voices.rateTitle')}</legend>
      <Radio.Group
        name="rating"
        className="rating-choices"
        value={grade}
        options={GRADES.map((value) => ({ value, label: t(`voices.grade.${String(value)}`) }))}
        onChange={(event) => {
          change({ grade: event.target.value as Grade });
        }}
      />
      {grade !== null && grade >= BAD_FROM && <BadPart draft={draft} change={change} />}
      {isAsked && grade === null && (
        <p className="field-error" role="alert">
          ✕ {t('voices.gradeNeeded')}
        </p>
      )}
      <p className="button-row">
        <Button type="primary" loading={sender.busy} onClick={() => void sendIt()}>
          {t(sender.busy ? 'recording' : 'voices.rate')}
        </Button>
      </p>
      <SendingNote sending={sender.sending} />
    </fieldset>
  );
}

function BadPart({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation('my-cases');
  return (
    <>
      <Checkbox.Group
        className="rating-choices"
        aria-label={t('voices.reasons')}
        value={[...draft.reasons]}
        options={BAD_REASONS.map((value) => ({ value, label: t(`voices.reason.${value}`) }))}
        onChange={(reasons) => {
          change({ reasons });
        }}
      />
      <label htmlFor="rating-text">{t('voices.words')}</label>
      <Input.TextArea
        id="rating-text"
        rows={3}
        maxLength={2000}
        value={draft.text}
        onChange={(event) => {
          change({ text: event.target.value });
        }}
      />
      <Checkbox
        checked={draft.realName}
        onChange={(event) => {
          change({ realName: event.target.checked });
        }}
      >
        {t('voices.realName')}
      </Checkbox>
      <p className="small">{t('voices.badMeans')}</p>
    </>
  );
}
