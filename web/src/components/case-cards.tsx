import { useTranslation } from 'react-i18next';
import type { TrackAnswer } from '../../../contract/case.ts';
import { CardMark } from './card-mark.tsx';
import { clockName } from './clock-words.ts';
import { useShortDay } from './moments.ts';

/** Cards stay visible: which limit passed, which post, whether it has answered. */
export function CaseCards({ answer: { cards, now } }: { readonly answer: TrackAnswer }) {
  const { t } = useTranslation(['track', 'clock', 'common']);
  const short = useShortDay();
  return (
    <ul className="plain-list">
      {cards.map((card) => (
        <li key={card.cardKey}>
          <CardMark level={card.level} state={card.state} />{' '}
          {t(`cardLine.${card.threshold}`, { clock: clockName(t, card), date: short(card.lastDayOn, now) })}
          <span className="small track-card-who">
            {t('cardWho', { unit: card.unitName, post: card.postName })} · {t(`cardState.${card.state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
