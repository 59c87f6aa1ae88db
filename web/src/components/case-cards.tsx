import { useTranslation } from 'react-i18next';
import type { TrackAnswer } from '../../../contract/case.ts';
import { CardMark } from './card-mark.tsx';
import { endOfClock } from './clock-words.ts';
import { cardWhat } from './card-words.ts';
import { useShortDay } from './moments.ts';

/** Cards stay visible: which limit passed, which post, whether it has answered. */
export function CaseCards({ answer: { cards, now } }: { readonly answer: TrackAnswer }) {
  const { t } = useTranslation(['track', 'clock', 'common']);
  return (
    <ul className="plain-list">
      {cards.map((card) => (
        <li key={card.cardKey}>
          <CardMark level={card.level} state={card.state} /> <What card={card} now={now} />
          <span className="small track-card-who">
            {t('cardWho', { unit: card.unitName, post: card.postName })} · {t(`cardState.${card.state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function What({ card, now }: { readonly card: TrackAnswer['cards'][number]; readonly now: string }) {
  const { t } = useTranslation(['track', 'clock', 'common']);
  const short = useShortDay();
  const what = cardWhat(t, card, now);
  if (card.threshold === 'found' || card.lastDayOn === null) return what;
  const { lastDayOn, issuedAt, threshold } = card;
  // the card of a passed limit is issued when it passes
  const time = threshold === 'passed' ? endOfClock({ lastDayOn, breachAt: issuedAt }) : '24:00';
  return t(`cardLine.${threshold}`, { clock: what, date: short(lastDayOn, now), time });
}
