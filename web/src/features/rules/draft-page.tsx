import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { RuleDraftAnswer, RuleVersionAnswer } from '../../../../contract/rules.ts';
import { useDraft } from '../../api/drafts.ts';
import { DraftActs } from '../../components/draft-acts.tsx';
import { StandOfDraft } from '../../components/draft-stand.tsx';
import { useFullDay } from '../../components/moments.ts';
import { PageState } from '../../components/page-state.tsx';
import { Rollout } from '../../components/rollout-progress.tsx';
import { useTitle } from '../../components/use-title.ts';
import { RulesForeseen } from './rules-foreseen.tsx';
import { SettingsChanges } from './settings-changes.tsx';
import '../../components/drafts.css';
import './rules.css';

/** One draft: what it would change from which day on, who approved; once published, how far it has come. */
export function RuleDraftPage() {
  const { draftId = '' } = useParams();
  const { t } = useTranslation('rules');
  const query = useDraft<RuleDraftAnswer>('rules', draftId);
  const isPublished = (query.data?.published ?? null) !== null;
  const title = t(isPublished ? 'draft.titlePublished' : 'draft.title');
  useTitle(title);
  return (
    <>
      <p className="keeper-crumb">
        <Link to="/desk/rules">{t('title')}</Link>
      </p>
      <h1>{title}</h1>
      <PageState query={query}>{(draft) => <Draft draft={draft} />}</PageState>
    </>
  );
}

function Draft({ draft }: { readonly draft: RuleDraftAnswer }) {
  const { t } = useTranslation('rules');
  const day = useFullDay();
  const { settings, before, baseVersion, published, withdrawn } = draft;
  return (
    <>
      <StandOfDraft stand={draft} />
      {published !== null && (
        <Rollout<RuleVersionAnswer>
          subject="rules"
          version={published.version}
          progressOf={({ progress }) => progress}
        />
      )}
      <section className="keeper-part" aria-labelledby="rule-changes">
        <h2 id="rule-changes">{t('draft.changes', { version: baseVersion })}</h2>
        <p>{t('draft.from', { day: day(settings.from) })}</p>
        <SettingsChanges before={before} after={settings} />
      </section>
      {published === null && withdrawn === null && (
        <>
          <RulesForeseen body={settings} />
          <DraftActs subject="rules" stand={draft} />
        </>
      )}
    </>
  );
}
