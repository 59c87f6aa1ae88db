import { Checkbox, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../../contract/catalogue.ts';
import { choicesOf } from '../../../../domain/catalogue/form-rules.ts';
import { hasFewChoices } from './few-choices.ts';
import { fieldId } from './find-errors.ts';
import type { FieldProps } from './field-props.ts';

/** The control that fits a field: the device's own where it has one. */
export function FieldControl(props: FieldProps) {
  const { field, value, change } = props;
  const { t } = useTranslation('apply');
  switch (field.type) {
    case 'text':
    case 'decimal':
    case 'int':
    case 'date':
      return <TextControl {...props} />;
    case 'enum':
      return hasFewChoices(field) ? <RadioControl {...props} /> : <ListControl {...props} />;
    case 'multiEnum':
      return (
        <Checkbox.Group
          value={Array.isArray(value) ? (value as string[]) : []}
          options={[...choicesOf(field)]}
          onChange={(chosen) => {
            change(chosen);
          }}
        />
      );
    case 'bool':
      return (
        <Radio.Group
          value={value}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
          onChange={(event) => {
            change(event.target.value as boolean);
          }}
        />
      );
  }
}

function TextControl({ field, value, change, error }: FieldProps) {
  return (
    <Input
      id={fieldId(field.key)}
      value={typeof value === 'string' ? value : ''}
      type={field.type === 'date' ? 'date' : 'text'}
      {...inputHints(field)}
      aria-required={field.required}
      {...(error === undefined
        ? {}
        : { 'aria-invalid': true, 'aria-describedby': `${fieldId(field.key)}-error` })}
      onChange={(event) => {
        change(event.target.value);
      }}
    />
  );
}

/** What the phone's keyboard and its memory should offer. */
function inputHints({ type, rule }: FormField): {
  inputMode?: 'decimal' | 'numeric' | 'tel';
  autoComplete?: string;
} {
  if (type === 'decimal') return { inputMode: 'decimal' };
  if (type === 'int') return { inputMode: 'numeric' };
  return rule === 'mobile' ? { inputMode: 'tel', autoComplete: 'tel' } : {};
}

function RadioControl({ field, value, change }: FieldProps) {
  return (
    <Radio.Group
      value={value}
      options={[...choicesOf(field)]}
      onChange={(event) => {
        change(String(event.target.value));
      }}
    />
  );
}

function ListControl({ field, value, change, error }: FieldProps) {
  const { t } = useTranslation('apply');
  return (
    <select
      id={fieldId(field.key)}
      className="native-select"
      value={typeof value === 'string' ? value : ''}
      aria-required={field.required}
      {...(error === undefined
        ? {}
        : { 'aria-invalid': true, 'aria-describedby': `${fieldId(field.key)}-error` })}
      onChange={(event) => {
        change(event.target.value);
      }}
    >
      <option value="">{t('choose')}</option>
      {choicesOf(field).map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
