import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../../contract/catalogue.ts';
import { hasFewChoices } from './few-choices.ts';
import { FieldControl } from './field-control.tsx';
import { fieldId } from './find-errors.ts';
import type { FieldProps } from './field-props.ts';
import { useErrorText } from './use-error-text.ts';

const GROUPED: readonly FormField['type'][] = ['multiEnum', 'bool'];

/** One question of the item's form: its label, its control, its error with icon and words. */
export function ItemFormField(props: FieldProps) {
  const { field, error } = props;
  const { t } = useTranslation('apply');
  const text = useErrorText();
  const label = field.required ? field.label : t('optionalLabel', { label: field.label });
  const help =
    error === undefined ? undefined : <span id={`${fieldId(field.key)}-error`}>✕ {text(error)}</span>;
  const status = error === undefined ? {} : { validateStatus: 'error' as const, help };
  if (!isGroup(field))
    return (
      <Form.Item label={label} htmlFor={fieldId(field.key)} {...status}>
        <FieldControl {...props} />
      </Form.Item>
    );
  return (
    <fieldset className="field-group" id={fieldId(field.key)} tabIndex={-1}>
      <legend>{label}</legend>
      <Form.Item {...status}>
        <FieldControl {...props} />
      </Form.Item>
    </fieldset>
  );
}

function isGroup(field: FormField): boolean {
  return GROUPED.includes(field.type) || (field.type === 'enum' && hasFewChoices(field));
}
