import { useTranslation } from 'react-i18next';
import type { TrackAnswer } from '../../../contract/case.ts';
import { ClockBar } from './clock-bar.tsx';
import { ClockChip } from './clock-chip.tsx';

/** Clocks that run stand open, the lead clock first; those that have ended are one line each. */
export function CaseClocks({ answer }: { readonly answer: TrackAnswer }) {
  const { t } = useTranslation('track');
  const { clocks, leadClockId, now } = answer;
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null);
  const inOrder = running.toSorted(
    (a, b) => Number(b.clockId === leadClockId) - Number(a.clockId === leadClockId),
  );
  const ended = clocks.filter(({ stoppedAt }) => stoppedAt !== null);
  const limits = ended.filter(({ clock }) => clock !== 'step');
  const steps = ended.filter(({ clock }) => clock === 'step');
  return (
    <>
      {inOrder.length === 0 && <p>{t('noClock')}</p>}
      {inOrder.map((clock) => (
        <ClockBar key={clock.clockId} clock={clock} now={now} reader="applicant" />
      ))}
      {limits.length > 0 && (
        <>
          <h3>{t('endedClocks')}</h3>
          <Chips clocks={limits} now={now} />
        </>
      )}
      {steps.length > 0 && (
        <details>
          <summary className="track-steps">{t('endedSteps', { count: steps.length })}</summary>
          <Chips clocks={steps} now={now} />
        </details>
      )}
    </>
  );
}

function Chips({ clocks, now }: Pick<TrackAnswer, 'clocks' | 'now'>) {
  return (
    <ul className="track-ended">
      {clocks.map((clock) => (
        <li key={clock.clockId}>
          <ClockChip clock={clock} now={now} reader="applicant" />
        </li>
      ))}
    </ul>
  );
}
