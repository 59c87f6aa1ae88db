import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../contract/shapes.ts';
import { cellsOf, countsOf } from './clock-cells.ts';
import { ClockChip } from './clock-chip.tsx';
import { ClockLedger } from './clock-ledger.tsx';
import { clockSentence, clockTitle, endOfClock } from './clock-words.ts';
import type { Reader } from './clock-words.ts';
import { useShortDay } from './moments.ts';

interface Props {
  readonly clock: ClockView;
  readonly now: string;
  readonly reader?: Reader;
  /** The lead clock of a public page stands open. */
  readonly opened?: boolean;
  /** Level of its heading on this page. */
  readonly heading?: 'h2' | 'h3';
}

/** A clock with a cell for each day; it opens into why it ends on that day. */
export function ClockBar({ clock, now, reader = 'staff', opened = false, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation(['clock', 'common']);
  const [isOpen, setOpen] = useState(opened);
  const ledgerId = useId();
  const short = useShortDay();
  const counts = countsOf(clock);
  return (
    <section className={`clock-bar clock-${clock.tone}`}>
      <Heading className="clock-bar-title">{clockTitle(t, clock)}</Heading>
      <p className="clock-bar-left">
        <ClockChip clock={clock} now={now} reader={reader} bare />
      </p>
      <Cells clock={clock} now={now} reader={reader} />
      <p className="clock-bar-ends small">
        <span>{t('from', { date: short(clock.startOn, now) })}</span>
        <span>{t('until', { date: short(clock.lastDayOn, now), time: endOfClock(clock) })}</span>
      </p>
      <p className="clock-bar-counts small">{t(countsKey(clock, counts.paused), { ...counts })}</p>
      <button
        type="button"
        className="clock-why no-print"
        aria-expanded={isOpen}
        aria-controls={ledgerId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t('why')}
        <span aria-hidden="true">{isOpen ? ' ▴' : ' ▾'}</span>
      </button>
      <div id={ledgerId} hidden={!isOpen} className="clock-ledger-box">
        <ClockLedger clock={clock} now={now} />
      </div>
    </section>
  );
}

function countsKey({ limit }: ClockView, paused: number): string {
  if (limit.unit === 'hour') return 'countsHours';
  return paused > 0 ? 'countsPaused' : 'counts';
}

function Cells({ clock, now, reader = 'staff' }: Props) {
  const { t } = useTranslation(['clock', 'common']);
  const said = t('said', {
    title: clockTitle(t, clock),
    sentence: clockSentence({ t, clock, now, reader }),
  });
  return (
    <div className="clock-cells" role="img" aria-label={said}>
      {cellsOf(clock, now).map(({ key, kind, today, makeUp }) => (
        <span
          key={key}
          className={`cell cell-${kind}${today ? ' cell-today' : ''}${makeUp ? ' cell-make-up' : ''}`}
        />
      ))}
      <span className="cell-end" />
    </div>
  );
}
