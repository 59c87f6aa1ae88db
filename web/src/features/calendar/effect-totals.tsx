import { useTranslation } from 'react-i18next';
import type { PreviewAnswer } from '../../../../contract/calendar.ts';

type Totals = NonNullable<PreviewAnswer['totals']>;

/** 影响 412 件：提前 9 推后 388；不再成立的牌 2 张. Practice cases are counted apart. */
export function EffectTotals({ totals }: { readonly totals: Totals }) {
  const { t } = useTranslation('calendar');
  const { openCases, openMatters, examined, complete, moved, practice } = totals;
  const none = moved.cases + moved.matters === 0;
  return (
    <div role="status" className="effect-totals">
      <p>
        <strong>
          {none ? t('effect.none') : t('effect.moved', { cases: moved.cases, matters: moved.matters })}
        </strong>
      </p>
      {!none && (
        <ul>
          <li>{t('effect.earlier', { count: moved.earlier })}</li>
          <li>{t('effect.later', { count: moved.later })}</li>
          <li>{t('effect.cards', { count: moved.cards })}</li>
        </ul>
      )}
      {practice.cases + practice.matters > 0 && (
        <p>
          {t('effect.practice', { cases: practice.cases, matters: practice.matters, cards: practice.cards })}
        </p>
      )}
      <p className="small">
        {t('effect.open', { cases: openCases, matters: openMatters })}
        {!complete && ` ${t('effect.notAll', { count: examined })}`}
      </p>
    </div>
  );
}
