import { useTranslation } from 'react-i18next';
import type { DraftStand } from '../../../contract/draft.ts';
import { useFullInstant } from './moments.ts';
import { standWords } from './stand-words.ts';

/** Who entered it, who approved it, how many are still to; whether it is published. */
export function StandOfDraft({ stand }: { readonly stand: DraftStand }) {
  const { t } = useTranslation('drafts');
  const instant = useFullInstant();
  const { enteredBy, enteredAt, approvals, published, withdrawn } = stand;
  return (
    <ul className="draft-stand">
      <li>{t('entered', { name: enteredBy.name, at: instant(enteredAt) })}</li>
      {approvals.map(({ personId, name, at }) => (
        <li key={personId}>{t('approved', { name, at: instant(at) })}</li>
      ))}
      {withdrawn !== null && (
        <li>
          {t('withdrawn', { name: enteredBy.name, at: instant(withdrawn.at), reason: withdrawn.reason })}
        </li>
      )}
      <li>
        <strong>
          {published === null
            ? standWords(t, stand)
            : t('published', { version: published.version, at: instant(published.at) })}
        </strong>
      </li>
    </ul>
  );
}
