import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import { limitWords } from '../../components/clock-words.ts';

/** How long each part may take; a limit that the item does not have is not drawn. */
export function GuideLimits({ guide }: { readonly guide: GuideAnswer }) {
  const { t } = useTranslation(['guide', 'clock']);
  const rows = (['acceptance', 'promised', 'statutory', 'extension', 'delivery'] as const).flatMap((name) => {
    const limit = guide[name];
    return limit === null ? [] : [{ name, limit }];
  });
  const aside = [
    { name: 'postCheck', limit: guide.commitment?.postCheck ?? null },
    { name: 'makeUp', limit: guide.makeUp },
  ].flatMap(({ name, limit }) => (limit === null ? [] : [{ name, limit }]));
  return (
    <section>
      <h2>{t('howLong')}</h2>
      <dl className="facts">
        {[...rows, ...aside].map(({ name, limit }) => (
          <div key={name} className="facts-row">
            <dt>{t(`limit.${name}`)}</dt>
            <dd>{limitWords(t, limit)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
