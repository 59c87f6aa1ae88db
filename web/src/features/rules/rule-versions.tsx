import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleVersionsAnswer } from '../../../../contract/rules.ts';
import { useVersions } from '../../api/drafts.ts';
import { useFullDay, useFullInstant } from '../../components/moments.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { PageState } from '../../components/page-state.tsx';
import { SettingsChanges } from './settings-changes.tsx';

/** Every version, newest first, with what it changed in the one before. */
export function RuleVersions() {
  const { t } = useTranslation('rules');
  const query = useVersions<RuleVersionsAnswer>('rules');
  return (
    <section className="keeper-part" aria-labelledby="rule-versions">
      <h2 id="rule-versions">{t('versions')}</h2>
      <PageState query={query}>
        {({ pages }) => (
          <ol className="rule-versions">
            {pages
              .flatMap(({ versions }) => versions)
              .map((version) => (
                <Version key={version.version} row={version} />
              ))}
          </ol>
        )}
      </PageState>
      <MoreButton query={query} />
    </section>
  );
}

function Version({ row }: { readonly row: RuleVersionsAnswer['versions'][number] }) {
  const { t } = useTranslation('rules');
  const instant = useFullInstant();
  const day = useFullDay();
  const { version, publishedAt, publishedBy, draftId, settings, before } = row;
  const at = instant(publishedAt);
  return (
    <li>
      <strong>{t('version.name', { version })}</strong>{' '}
      {settings === null
        ? t('version.program')
        : t('version.by', { name: publishedBy ?? '', at, day: day(settings.from) })}{' '}
      {draftId !== null && <Link to={`/desk/rules/drafts/${draftId}`}>{t('version.open', { version })}</Link>}
      {settings !== null && <SettingsChanges before={before} after={settings} />}
    </li>
  );
}
