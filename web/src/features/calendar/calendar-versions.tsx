import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VersionsAnswer } from '../../../../contract/calendar.ts';
import { useVersions } from '../../api/drafts.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { useFullInstant } from '../../components/moments.ts';
import { PageState } from '../../components/page-state.tsx';
import { DayChanges } from './day-changes.tsx';

/** Every version, newest first, with the days that it changed; none is ever taken away. */
export function CalendarVersions() {
  const { t } = useTranslation('calendar');
  const query = useVersions<VersionsAnswer>('calendar');
  return (
    <section className="keeper-part" aria-labelledby="calendar-versions">
      <h2 id="calendar-versions">{t('versions')}</h2>
      <PageState query={query}>
        {({ pages }) => (
          <ol className="version-list">
            {pages
              .flatMap(({ versions }) => versions)
              .map((version) => (
                <Version key={version.version} version={version} />
              ))}
          </ol>
        )}
      </PageState>
      <MoreButton query={query} />
    </section>
  );
}

function Version({ version: row }: { readonly version: VersionsAnswer['versions'][number] }) {
  const { t } = useTranslation('calendar');
  const instant = useFullInstant();
  const { version, publishedAt, publishedBy, draftId, days } = row;
  const at = instant(publishedAt);
  return (
    <li>
      <strong>{t('version.name', { version })}</strong>{' '}
      {publishedBy === null ? t('version.program', { at }) : t('version.by', { name: publishedBy, at })}{' '}
      {draftId !== null && (
        <Link to={`/desk/calendar/drafts/${draftId}`}>{t('version.open', { version })}</Link>
      )}
      {draftId !== null && <DayChanges days={days} />}
    </li>
  );
}
