import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { DraftAnswer, VersionAnswer } from '../../../../contract/calendar.ts';
import { useDraft } from '../../api/drafts.ts';
import { DraftActs } from '../../components/draft-acts.tsx';
import { StandOfDraft } from '../../components/draft-stand.tsx';
import { PageState } from '../../components/page-state.tsx';
import { Rollout } from '../../components/rollout-progress.tsx';
import { useTitle } from '../../components/use-title.ts';
import { calendarOf } from './calendar-of.ts';
import { DayChanges } from './day-changes.tsx';
import { DraftEffect } from './draft-effect.tsx';
import { NoticeText } from './notice-text.tsx';
import { YearView } from './year-view.tsx';
import '../../components/drafts.css';
import './calendar.css';
import './year-view.css';

/** One draft: what stands in it, what it would move, who approved; and once published, how far it has come. */
export function CalendarDraftPage() {
  const { draftId = '' } = useParams();
  const { t } = useTranslation('calendar');
  const query = useDraft<DraftAnswer>('calendar', draftId);
  const { data } = query;
  const title =
    data === undefined
      ? t('title')
      : t(data.published === null ? 'draft.title' : 'draft.titlePublished', { year: data.notice.year });
  useTitle(title);
  return (
    <>
      <p className="keeper-crumb">
        <Link to="/desk/calendar">{t('title')}</Link>
      </p>
      <h1>{title}</h1>
      <PageState query={query}>{(draft) => <Draft draft={draft} />}</PageState>
    </>
  );
}

function Draft({ draft }: { readonly draft: DraftAnswer }) {
  const { t } = useTranslation('calendar');
  const { notice, published, withdrawn, days } = draft;
  const off = notice.off.map(([first, last]): [string, string] => [first, last]);
  const calendar = calendarOf(
    [{ year: notice.year, source: notice.source.title, off, work: notice.work }],
    1,
  );
  const isOpen = published === null && withdrawn === null;
  const isLawful = draft.findings.every(({ severity }) => severity !== 'unlawful');
  return (
    <>
      <StandOfDraft stand={draft} />
      {published !== null && (
        <Rollout<VersionAnswer>
          subject="calendar"
          version={published.version}
          progressOf={({ replan }) => replan}
        />
      )}
      <NoticeText draft={draft} />
      {isOpen && isLawful && <DayChanges days={days} />}
      {isOpen && isLawful && <DraftEffect draftId={draft.draftId} />}
      {isOpen && <DraftActs subject="calendar" stand={draft} />}
      {isLawful && (
        <details className="draft-year keeper-part">
          <summary>{t('year.title', { year: notice.year })}</summary>
          <YearView calendar={calendar} year={notice.year} names={notice.names ?? {}} />
        </details>
      )}
    </>
  );
}
