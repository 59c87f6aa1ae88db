import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './act-draft.ts';
import { feesTotal } from './fees.ts';

/** 应缴费用: how much of each listed standard; the amount is worked out, nobody types it. */
export function FeesField({ draft, change, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  const offered = choices['fees'] ?? [];
  return (
    <fieldset className="act-field" id="act-fees" tabIndex={-1} aria-describedby="act-fees-hint">
      <legend>{t('field.fees')}</legend>
      <p id="act-fees-hint" className="act-hint">
        {t('field.feesHint')}
      </p>
      {offered.map(({ value, label }) => (
        <div key={value} className="act-fee">
          <label htmlFor={`act-fee-${value}`}>{label}</label>
          <InputNumber
            id={`act-fee-${value}`}
            min={0}
            max={10_000_000}
            precision={2}
            value={draft.numbers[value] ?? null}
            onChange={(quantity) => {
              change({ numbers: { ...draft.numbers, [value]: quantity } });
            }}
            className="composer-days"
          />
        </div>
      ))}
      <p aria-live="polite">{t('field.feesTotal', { yuan: feesTotal(draft, choices) })}</p>
    </fieldset>
  );
}
