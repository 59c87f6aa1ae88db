import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../../domain/time/calendar.ts';
import { weeksOf } from './calendar-of.ts';
import type { DayCell } from './calendar-of.ts';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly names: Readonly<Record<string, string>>;
}

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0];

export function MonthTable({ calendar, year, month, names }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  return (
    <table className="month">
      <caption>{t('calendar:year.month', { month, monthName: t(`common:month.${String(month)}`) })}</caption>
      <thead>
        <tr>
          {MONDAY_FIRST.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`common:weekday.${String(weekday)}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar, year, month).map((week, n) => (
          <tr key={String(n)}>
            {week.map((cell, place) => (
              <td key={cell?.day ?? String(place)}>
                {cell !== null && <OneDay cell={cell} names={names} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OneDay({ cell: { day, info }, names }: { readonly cell: DayCell } & Pick<Props, 'names'>) {
  const { t } = useTranslation('calendar');
  const name = names[day];
  const kind = t(`kind.${info.reason}`);
  return (
    <span className={`year-day day-${info.reason}`} title={name === undefined ? kind : `${kind} · ${name}`}>
      {Number(day.slice(8))}
      <DayMark reason={info.reason} />
      {info.reason !== 'weekday' && (
        <span className="unseen">{name === undefined ? kind : `${kind} ${name}`}</span>
      )}
    </span>
  );
}

/** 休, 班, ·: an ordinary working day has none. */
export function DayMark({ reason }: { readonly reason: DayCell['info']['reason'] }) {
  const { t } = useTranslation('calendar');
  if (reason === 'weekday') return null;
  return (
    <span className="day-mark" aria-hidden="true">
      {t(`mark.${reason}`)}
    </span>
  );
}
