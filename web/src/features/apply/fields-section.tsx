import type { FormField } from '../../../../contract/catalogue.ts';
import type { Form, FormValue } from '../../../../domain/catalogue/form-rules.ts';
import { fieldId } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import { ItemFormField } from './form-field.tsx';

interface Props {
  readonly fields: readonly FormField[];
  readonly form: Form;
  readonly errors: readonly FormError[];
  readonly change: (key: string, value: FormValue) => void;
}

export function FieldsSection({ fields, form, errors, change }: Props) {
  return fields.map((field) => (
    <ItemFormField
      key={field.key}
      field={field}
      value={form[field.key]}
      error={errors.find(({ elementId }) => elementId === fieldId(field.key))}
      change={(value) => {
        change(field.key, value);
      }}
    />
  ));
}
