import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../contract/shapes.ts';
import { clockTitle, endOfClock } from './clock-words.ts';
import { runsOf, summaryOf } from './ledger-runs.ts';
import type { LedgerRun } from './ledger-runs.ts';
import { useDayText, useShortDay } from './moments.ts';
import './clock.css';

interface Props {
  readonly clock: ClockView;
  readonly now: string;
}

/** 为什么是这一天: one plain sentence, then a line for each day or run of days; of a limit in hours no day counts by itself. */
export function ClockLedger({ clock, now }: Props) {
  const { t, i18n } = useTranslation(['clock', 'common']);
  return (
    <div className="clock-ledger">
      <Summary clock={clock} now={now} />
      {clock.limit.unit !== 'hour' && <Days clock={clock} now={now} />}
      <p className="small">{i18n.language === 'en' ? clock.sentence.en : clock.sentence.zh}</p>
      <p className="small">{t('basis', { basis: clock.basis })}</p>
    </div>
  );
}

function Days({ clock, now }: Props) {
  const { t } = useTranslation('clock');
  return (
    <table>
      <caption className="unseen">{t('ledgerOf', { title: clockTitle(t, clock) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.day')}</th>
          <th scope="col">{t('column.counted')}</th>
          <th scope="col">{t('column.why')}</th>
        </tr>
      </thead>
      <tbody>
        {runsOf(clock.days).map((run) => (
          <Run key={run.from.day} run={run} clock={clock} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Summary({ clock, now }: Props) {
  const { t } = useTranslation('clock');
  const short = useShortDay();
  const { startOn, lastDayOn, unit, counted, paused, off, makeUp } = summaryOf(clock);
  if (unit === 'hour') {
    const ends = t('summary.hours', { date: short(lastDayOn, now), time: endOfClock(clock) });
    return <p>{t('summary.sentence', { parts: ends })}</p>;
  }
  const parts = [
    t('summary.start', { date: short(startOn, now) }),
    ...(paused > 0 ? [t('summary.paused', { count: paused })] : []),
    ...(off > 0 && unit === 'workingDay' ? [t('summary.off', { count: off })] : []),
    ...(makeUp > 0 && unit === 'workingDay' ? [t('summary.makeUp', { count: makeUp })] : []),
    t(unit === 'workingDay' ? 'summary.end' : 'summary.endPlain', {
      count: counted,
      date: short(lastDayOn, now),
    }),
  ];
  return <p>{t('summary.sentence', { parts: parts.join(t('summary.joiner')) })}</p>;
}

function Run({ run: { from, to, days }, clock, now }: Props & { readonly run: LedgerRun }) {
  const { t } = useTranslation('clock');
  const long = useDayText();
  const short = useShortDay();
  const isOne = days === 1;
  const why = t(`reason.${clock.limit.unit === 'workingDay' ? '' : 'calendar.'}${from.reason}`);
  return (
    <tr className={`ledger-${from.counted === null ? 'off' : 'on'}`}>
      <td>
        {isOne
          ? long(from.day, now)
          : t('range', { from: short(from.day, now), to: short(to.day, now), count: days })}
      </td>
      <td>{countedText(t, { from, to })}</td>
      <td>
        {why}
        {to.last && <strong> {t('lastDay', { time: endOfClock(clock) })}</strong>}
        {from.source !== null && <span className="small ledger-source">{from.source}</span>}
      </td>
    </tr>
  );
}

function countedText(
  t: ReturnType<typeof useTranslation>['t'],
  { from, to }: Pick<LedgerRun, 'from' | 'to'>,
): string {
  if (from.counted === null || to.counted === null) return t('notCounted');
  return from.counted === to.counted
    ? t('nth', { n: from.counted })
    : t('nthRange', { from: from.counted, to: to.counted });
}
