import { useTranslation } from 'react-i18next';
import type { RuleDraftsAnswer } from '../../../../contract/rules.ts';
import { useDrafts } from '../../api/drafts.ts';
import { DraftList } from '../../components/draft-list.tsx';
import { useFullDay } from '../../components/moments.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { PageState } from '../../components/page-state.tsx';

export function RuleDrafts() {
  const { t } = useTranslation('rules');
  const day = useFullDay();
  const query = useDrafts<RuleDraftsAnswer>('rules');
  return (
    <section className="keeper-part" aria-labelledby="rule-drafts">
      <h2 id="rule-drafts">{t('drafts')}</h2>
      <PageState query={query}>
        {({ pages }) => (
          <DraftList
            subject="rules"
            drafts={pages.flatMap(({ drafts }) => drafts)}
            titleOf={({ settings: { from } }) => t('draft.line', { day: day(from) })}
          />
        )}
      </PageState>
      <MoreButton query={query} />
    </section>
  );
}
