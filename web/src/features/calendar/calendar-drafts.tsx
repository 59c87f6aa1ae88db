import { useTranslation } from 'react-i18next';
import type { DraftsAnswer } from '../../../../contract/calendar.ts';
import { useDrafts } from '../../api/drafts.ts';
import { DraftList } from '../../components/draft-list.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { PageState } from '../../components/page-state.tsx';

export function CalendarDrafts() {
  const { t } = useTranslation('calendar');
  const query = useDrafts<DraftsAnswer>('calendar');
  return (
    <section className="keeper-part" aria-labelledby="calendar-drafts">
      <h2 id="calendar-drafts">{t('drafts')}</h2>
      <PageState query={query}>
        {({ pages }) => (
          <DraftList
            subject="calendar"
            drafts={pages.flatMap(({ drafts }) => drafts)}
            titleOf={({ notice: { year, source }, revises }) =>
              t(revises ? 'draft.lineRevises' : 'draft.line', {
                year,
                source: source.noticeNo ?? source.title,
              })
            }
          />
        )}
      </PageState>
      <MoreButton query={query} />
    </section>
  );
}
