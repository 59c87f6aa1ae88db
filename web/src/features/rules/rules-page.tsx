import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RulesAnswer } from '../../../../contract/rules.ts';
import { useRules } from '../../api/rules.ts';
import { useFullDay } from '../../components/moments.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import { RuleDrafts } from './rule-drafts.tsx';
import { RuleTable } from './rule-table.tsx';
import { RuleVersions } from './rule-versions.tsx';
import { SettingsChanges } from './settings-changes.tsx';
import { useNames } from './use-names.ts';
import '../../components/drafts.css';
import './rules.css';

/** 监察规则: which are on or off, since when and by which version; what is announced; what is being approved. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const query = useRules();
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <PageState query={query}>{(answer) => <Rules answer={answer} />}</PageState>
    </>
  );
}

function Rules({ answer }: { readonly answer: RulesAnswer }) {
  const { t } = useTranslation('rules');
  const { keepers, rules } = answer;
  return (
    <>
      <p>{t('about', { names: keepers.map(({ name }) => name).join(t('comma')) })}</p>
      <p>
        <Link to="/desk/rules/new" className="keeper-new">
          {t('form.heading')}
        </Link>
      </p>
      <InForce answer={answer} />
      <Announced answer={answer} />
      <RuleDrafts />
      <section className="keeper-part" aria-labelledby="rules-all">
        <h2 id="rules-all">{t('table')}</h2>
        <RuleTable rules={rules} />
      </section>
      <RuleVersions />
    </>
  );
}

/** The profile of today, and whose is another. */
function InForce({ answer: { inForce } }: { readonly answer: RulesAnswer }) {
  const { t } = useTranslation('rules');
  const day = useFullDay();
  const names = useNames();
  const settings = inForce?.settings;
  const own = [
    ...Object.entries(settings?.units ?? {}).map(([key, profile]) => [names.units(key), profile] as const),
    ...Object.entries(settings?.items ?? {}).map(([key, profile]) => [names.items(key), profile] as const),
  ];
  return (
    <section className="keeper-part" aria-labelledby="rules-now">
      <h2 id="rules-now">{t('now')}</h2>
      <p>
        {inForce === null
          ? t('nowProgram')
          : t('nowVersion', { version: inForce.version, day: day(inForce.settings.from) })}
      </p>
      <p>{t('profileNow', { profile: t(`profile.${settings?.profile ?? 'own'}`) })}</p>
      {own.length > 0 && (
        <ul>
          {own.map(([name, profile]) => (
            <li key={name}>{t('profileOf', { name, profile: t(`profile.${profile}`) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Published, their day still to come. */
function Announced({ answer: { announced, inForce } }: { readonly answer: RulesAnswer }) {
  const { t } = useTranslation('rules');
  const day = useFullDay();
  if (announced.length === 0) return null;
  return (
    <section className="keeper-part" aria-labelledby="rules-announced">
      <h2 id="rules-announced">{t('announced')}</h2>
      <ul className="rules-announced">
        {announced.map(({ version, settings }, place) => (
          <li key={version}>
            <strong>{t('announcedLine', { version, day: day(settings.from) })}</strong>
            <SettingsChanges
              before={announced[place - 1]?.settings ?? inForce?.settings ?? null}
              after={settings}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
