import { useTranslation } from 'react-i18next';
import type { TrackAnswer } from '../../../contract/case.ts';
import { useInstantText, useShortDay } from './moments.ts';

/** 说明理由: a late promise is explained to everybody who may see the case, or reads 未说明. */
export function CaseDelays({ answer: { delays, now } }: { readonly answer: TrackAnswer }) {
  const { t } = useTranslation('track');
  const short = useShortDay();
  const timeText = useInstantText();
  return (
    <ul className="plain-list">
      {delays.map(({ clockId, promisedOn, unitName, dueOn, explainedAt, text }) => (
        <li key={`${clockId} ${promisedOn}`}>
          <p>{t('delay.broken', { unit: unitName, date: short(promisedOn, now) })}</p>
          {text === null || explainedAt === null ? (
            <p>
              <strong>{t('delay.none')}</strong>
              {dueOn !== null && ` ${t('delay.due', { date: short(dueOn, now) })}`}
            </p>
          ) : (
            <blockquote className="delay-text">
              {text}
              <span className="small delay-by">
                {t('delay.by', { unit: unitName, date: timeText(explainedAt) })}
              </span>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
