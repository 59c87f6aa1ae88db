import type { FormField } from '../../../../contract/catalogue.ts';
import type { FormValue } from '../../../../domain/catalogue/form-rules.ts';
import type { FormError } from './find-errors.ts';

export interface FieldProps {
  readonly field: FormField;
  readonly value: FormValue | undefined;
  readonly change: (value: FormValue) => void;
  readonly error: FormError | undefined;
}
