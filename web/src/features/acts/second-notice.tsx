import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../../contract/case.ts';
import { useInstantText } from '../../components/moments.ts';
import type { FieldProps } from './act-draft.ts';
import { RadioField } from './choice-fields.tsx';

const NOBODY = 'nobody';

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
        <RadioField
          field="approvedBy"
          label={t('composer.approvedBy')}
          value={draft.approvedBy ?? NOBODY}
          options={[{ value: NOBODY, label: t('composer.approvedByNobody') }, ...heads]}
          choose={(value) => {
            change({ approvedBy: value === NOBODY ? null : value });
          }}
        />
      )}
    </>
  );
}
