import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './act-draft.ts';
import { toleratedOf } from './tolerated.ts';

/** 容缺受理: what has not come and may follow; the notice names it and the day. */
export function ToleratedField({ draft, change, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  return (
    <fieldset className="act-field" id="act-tolerated" tabIndex={-1} aria-describedby="act-tolerated-hint">
      <legend>{t('field.tolerated')}</legend>
      <p id="act-tolerated-hint" className="act-hint">
        {t('field.toleratedHint')}
      </p>
      <Checkbox.Group
        value={[...toleratedOf(draft, choices)]}
        options={[...(choices['tolerated'] ?? [])]}
        onChange={(tolerated) => {
          change({ some: { ...draft.some, tolerated } });
        }}
        className="act-radios"
      />
    </fieldset>
  );
}
