import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActDraft } from './act-draft.ts';

interface Props {
  readonly field: 'opinion' | 'reason' | 'basis' | 'note';
  readonly label?: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly draft: ActDraft;
  readonly change: (part: Partial<ActDraft>) => void;
}

/** A text a person must write; kept as it is typed, whatever happens to the act. */
export function TextField({ field, label, hint, rows = 4, draft, change }: Props) {
  const { t } = useTranslation('acts');
  const id = `act-${field}`;
  return (
    <div className="act-field">
      <label htmlFor={id}>{t(label ?? `field.${field}`)}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="act-hint">
          {t(hint)}
        </p>
      )}
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={2000}
        value={draft[field]}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => {
          change({ [field]: event.target.value });
        }}
      />
    </div>
  );
}
