import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { cardWhat } from '../../components/card-words.ts';

const PER_MILLE_IN_A_PERCENT = 10;

/** Days per post in the first limit that turned red: a calculation. It proposes; a person decides (settled.md 25). */
export function ShareTable({ record: { shares, cards } }: { readonly record: MatterAnswer }) {
  const { t } = useTranslation(['matters', 'clock']);
  const first = cards.find(({ clockId }) => clockId !== null);
  const columns = ['post', 'person', 'days', 'limit', 'over', 'share'] as const;
  return (
    <section aria-labelledby="record-shares">
      <h2 id="record-shares">
        {first === undefined ? t('record.shares') : t('record.sharesOf', { what: cardWhat(t, first) })}
      </h2>
      <p>{t('record.sharesNote')}</p>
      {shares.length === 0 ? (
        <p>{t('record.noShares')}</p>
      ) : (
        <div className="record-scroll" role="region" tabIndex={0} aria-label={t('record.scroll')}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`record.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shares.map((share, place) => (
                <ShareRow key={`${share.postId}-${String(place)}`} share={share} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ShareRow({ share }: { readonly share: MatterAnswer['shares'][number] }) {
  const { t } = useTranslation('matters');
  const days = (count: number): string => t('record.dayCount', { count });
  return (
    <tr>
      <th scope="row">{share.postName}</th>
      <td>
        {share.personName ?? t('record.noPerson')}
        {share.proposedMain && <small> {t('proposed')}</small>}
      </td>
      <td>{days(share.days)}</td>
      <td>{share.limitDays === null ? t('record.noLimit') : days(share.limitDays)}</td>
      <td>{days(share.over)}</td>
      <td>{t('record.percent', { value: (share.perMille / PER_MILLE_IN_A_PERCENT).toFixed(1) })}</td>
    </tr>
  );
}
