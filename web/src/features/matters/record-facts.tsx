import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { ClockChip } from '../../components/clock-chip.tsx';
import { cardWhat } from '../../components/card-words.ts';
import { useDayText, useInstantText } from '../../components/moments.ts';

/** Facts, read-only: when it was opened, by which cards under which rule versions, and the clocks of the case. */
export function RecordFacts({ record }: { readonly record: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const timeText = useInstantText();
  const frozen = record.events.find(({ type }) => type === 'factsFrozen');
  return (
    <section aria-labelledby="record-facts">
      <h2 id="record-facts">
        {t('record.facts')}{' '}
        <small>{t(frozen === undefined ? 'record.factsOpen' : 'record.factsFrozen')}</small>
      </h2>
      <p>
        {t('record.opened', { date: timeText(record.openedAt) })}
        {frozen !== undefined && ` · ${t('record.frozenAt', { date: timeText(frozen.at) })}`}
      </p>
      <ul className="matter-clocks" aria-label={t('clocks')}>
        {record.case.clocks.map((clock) => (
          <li key={clock.clockId}>
            <ClockChip clock={clock} />
          </li>
        ))}
      </ul>
      <h3>{t('record.cards', { count: record.cards.length })}</h3>
      <ul className="record-cards">
        {record.cards.map((card) => (
          <RecordCard key={card.cardKey} card={card} />
        ))}
      </ul>
    </section>
  );
}

function RecordCard({ card }: { readonly card: MatterAnswer['cards'][number] }) {
  const { t } = useTranslation(['matters', 'clock']);
  const dayText = useDayText();
  const timeText = useInstantText();
  const facts = {
    rule: card.rule,
    version: card.ruleVersion,
    date: card.lastDayOn === null ? '' : dayText(card.lastDayOn),
    post: card.postName,
  };
  const what = cardWhat(t, card);
  const line =
    card.threshold === 'found'
      ? t('record.cardFound', { ...facts, what })
      : t('record.cardLine', { ...facts, clock: what });
  return (
    <li>
      <CardMark level={card.level} state={card.state} /> {line} ·{' '}
      {t('record.cardIssued', { date: timeText(card.issuedAt) })}
      {card.level !== card.issuedLevel && ` · ${t('event.raised')}`}
      {card.state === 'cancelled' && ` · ${t('record.cardCancelled')}`}
      {card.state === 'revoked' && ` · ${t('record.cardRevoked')}`}
    </li>
  );
}
