import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';

/** 依据: the law, and whether somebody opened the article in its text (已核). */
export function GuideBases({ guide: { bases, unverifiedParts } }: { readonly guide: GuideAnswer }) {
  const { t } = useTranslation('guide');
  return (
    <section>
      <h2>{t('bases')}</h2>
      <ul className="guide-list">
        {bases.map((basis) => (
          <li key={`${basis.title} ${basis.article}`}>
            {t('basisLine', { title: basis.title, article: basis.article })}{' '}
            <span className={`guide-mark ${basis.verified ? 'guide-verified' : 'mark-line'}`}>
              {t(basis.verified ? 'verified' : 'unverified')}
            </span>
            <span className="small guide-note">{basis.type}</span>
          </li>
        ))}
      </ul>
      {unverifiedParts.length > 0 && (
        <>
          <h3>{t('unverifiedParts')}</h3>
          <ul className="guide-list">
            {unverifiedParts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
