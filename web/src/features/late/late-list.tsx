import { useTranslation } from 'react-i18next';
import type { LateAnswer } from '../../../../contract/late.ts';
import { useInstantText, useShortDay } from '../../components/moments.ts';

interface Props {
  readonly late: LateAnswer['late'];
  readonly now: string | undefined;
}

/** Which unit promised what until when; its explanation, or 未说明. */
export function LateList({ late, now }: Props) {
  const { t } = useTranslation('late');
  const short = useShortDay();
  const timeText = useInstantText();
  if (late.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="plain-list">
      {late.map(({ itemName, unitName, promisedOn, over, dueOn, explainedAt, text }, place) => (
        <li key={`${promisedOn} ${itemName} ${String(place)}`}>
          <strong>{itemName}</strong>
          <p className="item-line">
            {t('broken', { unit: unitName, date: short(promisedOn, now) })} · {t(over ? 'over' : 'open')}
          </p>
          {text === null || explainedAt === null ? (
            <p className="item-line">
              <strong>{t('unexplained')}</strong>
              {dueOn !== null && ` ${t('due', { date: short(dueOn, now) })}`}
            </p>
          ) : (
            <blockquote className="delay-text">
              {text}
              <span className="small delay-by">
                {t('by', { unit: unitName, date: timeText(explainedAt) })}
              </span>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
