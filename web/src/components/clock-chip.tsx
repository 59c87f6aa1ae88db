import { useTranslation } from 'react-i18next';
import { ClockShape } from './clock-shape.tsx';
import { clockSentence, clockTitle } from './clock-words.ts';
import type { ClockSummary } from '../../../contract/shapes.ts';
import type { Reader } from './clock-words.ts';
import './clock.css';

interface Props {
  readonly clock: ClockSummary;
  /** Legal now of the case; names the year where it differs. */
  readonly now?: string;
  readonly reader?: Reader;
  /** Where the title already stands beside it. */
  readonly bare?: boolean;
}

/** One line of a clock: which limit, what is left, until when. */
export function ClockChip({ clock, now, reader = 'staff', bare = false }: Props) {
  const { t } = useTranslation(['clock', 'common']);
  const dashed = clock.provisional && clock.stoppedAt === null;
  return (
    <span className={`clock-chip clock-${clock.tone}${dashed ? ' clock-provisional' : ''}`}>
      <ClockShape tone={clock.tone} card={clock.card} />
      <span>
        {!bare && <span className="clock-chip-title">{clockTitle(t, clock)} </span>}
        <span className="clock-chip-left">{clockSentence({ t, clock, now, reader })}</span>
      </span>
    </span>
  );
}
