import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../../domain/time/calendar.ts';
import { isKnown } from './calendar-of.ts';
import { DayMark, MonthTable } from './month-table.tsx';

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);
const KINDS = ['weekday', 'weekend', 'holiday', 'make-up-day', 'provisional-holiday'] as const;

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  /** What the notice calls a run, by its first day. */
  readonly names: Readonly<Record<string, string>>;
}

/** A year at a glance: worked, off, made up for; each kind has a sign of its own, colour only helps. */
export function YearView({ calendar, year, names }: Props) {
  const { t } = useTranslation('calendar');
  if (!isKnown(calendar, year)) return <p>{t('year.unknown', { year })}</p>;
  const provisional = calendar.years[String(year)] === undefined;
  return (
    <>
      <ul className="year-legend" aria-label={t('year.legend')}>
        {KINDS.filter(
          (kind) => (kind === 'provisional-holiday') === provisional || kind.startsWith('week'),
        ).map((kind) => (
          <li key={kind}>
            <span className={`year-day day-${kind}`} aria-hidden="true">
              8
              <DayMark reason={kind} />
            </span>
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <div className="year-view">
        {MONTHS.map((month) => (
          <MonthTable key={month} calendar={calendar} year={year} month={month} names={names} />
        ))}
      </div>
    </>
  );
}
