import { useTranslation } from 'react-i18next';
import type { DayChangeView } from '../../../../contract/calendar.ts';
import { useDayText } from '../../components/moments.ts';

/** Which days are otherwise than before, and what they were. */
export function DayChanges({ days }: { readonly days: readonly DayChangeView[] }) {
  const { t } = useTranslation('calendar');
  const dayText = useDayText();
  if (days.length === 0) return <p>{t('changes.none')}</p>;
  const year = days[0]?.day.slice(0, 4) ?? '';
  const kind = (reason: string | null): string => t(reason === null ? 'changes.unknown' : `kind.${reason}`);
  return (
    <details className="day-changes">
      <summary>{t('changes.title', { count: days.length, year })}</summary>
      <ul>
        {days.map(({ day, before, after }) => (
          <li key={day}>
            {t('changes.line', {
              day: dayText(day, '2000-01-01T00:00:00+08:00'),
              before: kind(before),
              after: kind(after),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
