import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import { useGuide } from '../../api/items.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import { GuideBases } from './guide-bases.tsx';
import { GuideDates } from './guide-dates.tsx';
import { GuideFees } from './guide-fees.tsx';
import { GuideLimits } from './guide-limits.tsx';
import { GuideSteps } from './guide-steps.tsx';
import './guide.css';

/** 办事指南, in the applicant's order: when, what, how long, how it goes, on what law, where. */
export function GuidePage() {
  const { itemId = '' } = useParams();
  const query = useGuide(itemId);
  return <PageState query={query}>{(guide) => <Guide guide={guide} />}</PageState>;
}

function Guide({ guide }: { readonly guide: GuideAnswer }) {
  const { t } = useTranslation('guide');
  useTitle(guide.name);
  return (
    <article>
      <h1>{guide.name}</h1>
      <p className="small">
        {t('version', { version: guide.version })} · {guide.unitName}
      </p>
      {guide.demonstration && (
        <p>
          <span className="mark-line">{t('demonstration')}</span>
        </p>
      )}
      <GuideDates guide={guide} />
      {guide.status === 'IN_USE' ? (
        <p className="button-row no-print">
          <Link to={`/items/${guide.itemId}/apply`} className="button-link">
            {t('start')}
          </Link>
          <a href="#where" className="button-link quiet">
            {t('counter')}
          </a>
        </p>
      ) : (
        <p>{t('stopped')}</p>
      )}
      <Section title={t('who')}>
        <p>{guide.serviceObjects.join(t('listJoiner'))}</p>
      </Section>
      <Section title={t('materials', { count: guide.materials.length })}>
        <Materials guide={guide} />
      </Section>
      <Section title={t('howMuch')}>
        <p>
          {t('feeAndTrips', {
            fee: t(guide.fee ? 'fee' : 'noFee'),
            trips: t('trips', { count: guide.trips }),
          })}
        </p>
        {guide.fees !== null && <GuideFees fees={guide.fees} />}
        {guide.validityYears !== null && <p>{t('validity', { count: guide.validityYears })}</p>}
      </Section>
      <GuideLimits guide={guide} />
      <GuideSteps guide={guide} />
      <GuideBases guide={guide} />
      <Section title={t('where')} id="where">
        <p>{guide.windowName}</p>
        <p>
          {t('hours', {
            hours: guide.openingHours.map(([from, to]) => `${from}–${to}`).join(t('listJoiner')),
          })}
        </p>
        <p>{t('complain')}</p>
      </Section>
    </article>
  );
}

function Section(props: {
  readonly title: string;
  readonly id?: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section {...(props.id === undefined ? {} : { id: props.id })}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Materials({ guide: { materials } }: { readonly guide: GuideAnswer }) {
  const { t } = useTranslation('guide');
  return (
    <ol className="guide-list">
      {materials.map((material) => (
        <li key={material.code}>
          {material.name}
          <span className="small guide-note">
            {t(material.onlyIfAgent ? 'onlyIfAgent' : material.required ? 'required' : 'optional')} ·{' '}
            {t('issuer', { issuer: material.issuer })}
          </span>
        </li>
      ))}
    </ol>
  );
}
