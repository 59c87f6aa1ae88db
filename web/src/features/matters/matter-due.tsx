import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { useDayText } from '../../components/moments.ts';

/** By when it must be answered, first of all. */
export function MatterDue({ matter: { answerDueOn, remaining, now } }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const dayText = useDayText();
  if (answerDueOn === null) return null;
  const left = (): string => {
    if (answerDueOn < now.slice(0, 10)) return t('answerLate');
    return remaining === null || remaining === 0 ? t('answerToday') : t('answerLeft', { count: remaining });
  };
  return <p className="matter-due">{t('due', { left: left(), date: dayText(answerDueOn) })}</p>;
}
