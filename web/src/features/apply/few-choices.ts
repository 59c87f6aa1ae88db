import type { FormField } from '../../../../contract/catalogue.ts';
import { choicesOf } from '../../../../domain/catalogue/form-rules.ts';

const FEW = 6;

/** Few choices stand as radio words; many as the device's own list. */
export function hasFewChoices(field: FormField): boolean {
  return choicesOf(field).length <= FEW;
}
