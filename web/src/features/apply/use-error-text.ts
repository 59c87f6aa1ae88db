import { useTranslation } from 'react-i18next';
import type { FormError } from './find-errors.ts';

/** The same words in the summary and at the field. */
export function useErrorText(): (error: FormError) => string {
  const { t } = useTranslation('apply');
  return ({ rule, params, message }) => message ?? t(`rule.${rule}`, params);
}
