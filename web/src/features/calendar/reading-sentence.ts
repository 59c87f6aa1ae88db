import { useTranslation } from 'react-i18next';
import { isDay } from '../../../../domain/time/day.ts';
import type { ReadingFinding } from '../../../../domain/time/notice-text/reading.ts';
import { useFullDay } from '../../components/moments.ts';

/** What was not read of a notice, or does not hold in it, as a sentence with what to do. */
export function useReadingSentence(): (finding: ReadingFinding) => string {
  const { t } = useTranslation('calendar');
  const day = useFullDay();
  const days = (is: string): string =>
    is
      .split('..')
      .map((one) => (isDay(one) ? day(one) : one))
      .join(t('paste.to'));
  return ({ code, line, text, said, is }) => t(`paste.found.${code}`, { line, text, said, is: days(is) });
}
