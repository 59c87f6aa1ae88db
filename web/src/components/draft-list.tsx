import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftStand } from '../../../contract/draft.ts';
import type { Subject } from '../api/drafts.ts';
import { useFullInstant } from './moments.ts';
import { standWords } from './stand-words.ts';

interface Props<Draft> {
  readonly subject: Subject;
  readonly drafts: readonly Draft[];
  readonly titleOf: (draft: Draft) => string;
}

/** Drafts, a line each: what, how far, who entered it when. */
export function DraftList<Draft extends DraftStand>({ subject, drafts, titleOf }: Props<Draft>) {
  const { t } = useTranslation('drafts');
  const instant = useFullInstant();
  if (drafts.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="draft-list">
      {drafts.map((draft) => (
        <li key={draft.draftId}>
          <Link to={`/desk/${subject}/drafts/${draft.draftId}`}>{titleOf(draft)}</Link>
          <span className="draft-state">{standWords(t, draft)}</span>
          <small>{t('entered', { name: draft.enteredBy.name, at: instant(draft.enteredAt) })}</small>
        </li>
      ))}
    </ul>
  );
}
