import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { RuleDraftAnswer, RuleVersionAnswer } from '../../../../contract/rules.ts';
import { useDraft, useVersion } from '../../api/drafts.ts';
import { DraftActs } from '../../components/draft-acts.tsx';
import { StandOfDraft } from '../../components/draft-stand.tsx';
import { useFullDay } from '../../components/moments.ts';
import { PageState } from '../../components/page-state.tsx';
import { RolloutProgress, stillRuns } from '../../components/rollout-progress.tsx';
import { useTitle } from '../../components/use-title.ts';
import { SettingsChanges } from './settings-changes.tsx';
import './rules.css';

/** One draft: what it would change from which day on, who approved; once published, how far it has come. */
export function RuleDraftPage() {
  const { draftId = '' } = useParams();
  const { t } = useTranslation('rules');
  const query = useDraft<RuleDraftAnswer>('rules', draftId);
  useTitle(t('draft.title'));
  return (
    <>
      <p className="crumb">
        <Link to="/desk/rules">{t('title')}</Link>
      </p>
      <h1>{t('draft.title')}</h1>
      <PageState query={query}>{(draft) => <Draft draft={draft} />}</PageState>
    </>
  );
}

function Draft({ draft }: { readonly draft: RuleDraftAnswer }) {
  const { t } = useTranslation('rules');
  const day = useFullDay();
  const { settings, before, baseVersion, published } = draft;
  return (
    <>
      <StandOfDraft stand={draft} />
      {published !== null && <Rollout version={published.version} />}
      <section className="rules-part" aria-labelledby="rule-changes">
        <h2 id="rule-changes">{t('draft.changes', { version: baseVersion })}</h2>
        <p>{t('draft.from', { day: day(settings.from) })}</p>
        <SettingsChanges before={before} after={settings} />
      </section>
      {published === null && <DraftActs subject="rules" stand={draft} />}
    </>
  );
}

function Rollout({ version }: { readonly version: number }) {
  const { t } = useTranslation('drafts');
  const query = useVersion<RuleVersionAnswer>('rules', version, ({ progress }) => stillRuns(progress));
  return (
    <section className="rules-part" aria-labelledby="rollout">
      <h2 id="rollout">{t('progress.title')}</h2>
      <PageState query={query}>{({ progress }) => <RolloutProgress progress={progress} />}</PageState>
    </section>
  );
}
