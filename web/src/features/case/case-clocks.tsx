import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { ClockBar } from '../../components/clock-bar.tsx';
import { ClockChip } from '../../components/clock-chip.tsx';
import { cardWhat } from '../../components/card-words.ts';

/** The clocks lead every view of a case: the lead clock first, each opening into its days. */
export function CaseClocks({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('case');
  const { clocks, leadClockId } = answer;
  const lead = clocks.find(({ clockId }) => clockId === leadClockId);
  return (
    <section className="case-clocks" aria-labelledby="case-clocks">
      <h2 id="case-clocks">{t('clocks')}</h2>
      {clocks.length === 0 && <p>{t('notStarted')}</p>}
      {lead !== undefined && <ClockBar clock={lead} now={answer.now} />}
      {clocks
        .filter((clock) => clock !== lead)
        .map((clock) => (
          <details key={clock.clockId} className="case-clock">
            <summary>
              <ClockChip clock={clock} now={answer.now} />
            </summary>
            <ClockBar clock={clock} now={answer.now} />
          </details>
        ))}
      <Cards answer={answer} />
      <small>{t('versions', { item: answer.itemVersion, calendar: answer.calendarVersion })}</small>
    </section>
  );
}

function Cards({ answer: { cards } }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation(['case', 'clock']);
  if (cards.length === 0) return null;
  return (
    <>
      <h3>{t('cards')}</h3>
      <ul className="case-cards">
        {cards.map((card) => (
          <li key={card.cardKey}>
            <CardMark level={card.level} state={card.state} />{' '}
            {t('cardLine', {
              rule: card.rule,
              version: card.ruleVersion,
              clock: cardWhat(t, card),
              unit: card.unitName,
              post: card.postName,
            })}{' '}
            · {t(`cardState.${card.state}`)}{' '}
            <Link to={`/desk/matters?id=${encodeURIComponent(card.matterId)}`}>{t('cardMatter')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
