import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../../contract/case.ts';
import type { z } from 'zod';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { cardWhat } from '../../components/card-words.ts';
import { useDayText } from '../../components/moments.ts';
import { toldPersons } from './told.ts';

type Card = z.infer<typeof CardView>;

/** Who and why: the post first, then who held it; the rule with its version and the day that passed. */
export function MatterReasons({ matter }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const handler = matter.recipients.find(({ role }) => role === 'handler')?.name;
  return (
    <dl className="matter-reasons">
      {matter.cards.map((card) => (
        <div key={card.cardKey}>
          <dt>{t('who')}</dt>
          <dd>
            {card.unitName} {card.postName} {matter.vacantPost === null ? handler : t('postVacant')}
          </dd>
          <dt>{t('why')}</dt>
          <dd>
            <Why card={card} />
          </dd>
        </div>
      ))}
      {matter.openedBy.text !== null && (
        <div>
          <dt>{t('why')}</dt>
          <dd className="matter-text">{matter.openedBy.text}</dd>
        </div>
      )}
      {matter.openedBy.name !== null && (
        <div>
          <dt>{t('openedBy')}</dt>
          <dd>{matter.openedBy.name}</dd>
        </div>
      )}
      <div>
        <dt>{t('told')}</dt>
        <dd>
          {toldPersons(matter.recipients)
            .map(({ name, roles }) => {
              const words = roles.map((role) => t(`role.${role}`, { defaultValue: role }));
              return t('toldLine', { name, role: words.join(t('listComma')) });
            })
            .join(t('listComma'))}
        </dd>
      </div>
    </dl>
  );
}

function Why({ card }: { readonly card: Card }) {
  const { t } = useTranslation(['matters', 'clock']);
  const dayText = useDayText();
  const { rule, ruleVersion: version, threshold, lastDayOn } = card;
  const what = cardWhat(t, card);
  return threshold === 'found' || lastDayOn === null
    ? t('whyFound', { rule, version, what })
    : t('whyLine', { rule, version, clock: what, date: dayText(lastDayOn) });
}
