import { useTranslation } from 'react-i18next';
import type { DayChangeView } from '../../../../contract/calendar.ts';
import { useFullDay } from '../../components/moments.ts';

/** Which days are otherwise than before, and what they were. */
export function DayChanges({ days }: { readonly days: readonly DayChangeView[] }) {
  const { t } = useTranslation('calendar');
  const dayText = useFullDay();
  if (days.length === 0) return <p>{t('changes.none')}</p>;
  const kind = (reason: string | null): string => t(reason === null ? 'changes.unknown' : `kind.${reason}`);
  return (
    <details className="day-changes">
      <summary>{t('changes.title', { count: days.length })}</summary>
      <ul>
        {days.map(({ day, before, after }) => (
          <li key={day}>
            {t('changes.line', {
              day: dayText(day),
              before: kind(before),
              after: kind(after),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
