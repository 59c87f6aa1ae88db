import { Alert, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../../contract/case.ts';
import { useInstantText } from '../../components/moments.ts';
import type { FieldProps } from './act-draft.ts';

/** Said before the first keystroke: these were told before (settled.md 12). */
export function SecondNotice({
  told,
  draft,
  change,
  choices,
}: Pick<FieldProps, 'draft' | 'change' | 'choices'> & { readonly told: EventView }) {
  const { t } = useTranslation('acts');
  const instantText = useInstantText();
  const heads = choices['approvedBy'] ?? [];
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('composer.secondTitle')}
        description={t('composer.second', { date: instantText(told.at) })}
      />
      {heads.length > 0 && (
        <div className="act-field">
          <label htmlFor="act-approvedBy">{t('composer.approvedBy')}</label>
          <Select
            id="act-approvedBy"
            allowClear
            value={draft.approvedBy}
            options={heads.map(({ value, label }) => ({ value, label }))}
            onChange={(approvedBy: string | undefined) => {
              change({ approvedBy: approvedBy ?? null });
            }}
          />
        </div>
      )}
    </>
  );
}
