import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { useMatter } from '../../api/matters.ts';
import { PageState } from '../../components/page-state.tsx';
import { MatterActs } from './matter-acts.tsx';
import { MatterDue } from './matter-due.tsx';
import { MatterEvents } from './matter-events.tsx';
import { RecordFacts } from './record-facts.tsx';
import { ShareTable } from './share-table.tsx';
import { StageLine } from './stage-line.tsx';
import { useRef, useState } from 'react';
import './matters.css';

/** 问责记录: opened with the red card; the facts are read-only, the days are a calculation, the judgement is the body's. */
export function AccountabilityPage() {
  const { t } = useTranslation('matters');
  const [search] = useSearchParams();
  const id = search.get('id');
  if (id === null) {
    return (
      <div className="matters">
        <p>{t('record.missingId')}</p>
        <Link to="/desk/matters">{t('record.back')}</Link>
      </div>
    );
  }
  return <OpenedRecord key={id} id={id} />;
}

function OpenedRecord({ id }: { readonly id: string }) {
  const query = useMatter(id);
  return <PageState query={query}>{(record) => <Record record={record} />}</PageState>;
}

function Record({ record }: { readonly record: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const stage = useRef<HTMLDivElement>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  return (
    <article className="matters record">
      <Link to="/desk/matters">‹ {t('record.back')}</Link>
      <h1>{t('record.title', { unit: record.unitName })}</h1>
      <p>
        <Link to={`/desk/cases/${record.case.caseNo}`}>
          {t('heading', { item: record.case.itemName, serialNo: record.case.serialNo })}
        </Link>{' '}
        {record.addressee !== null && t('addressee', { name: record.addressee.name })}
      </p>
      <div ref={stage} tabIndex={-1}>
        <p role="status" className="matter-recorded">
          {recorded}
        </p>
        <StageLine record={record} />
      </div>
      <MatterDue matter={record} />
      <MatterActs
        matter={record}
        onRecorded={(act) => {
          setRecorded(t('recorded', { act: t(`act.${act}`) }));
          stage.current?.focus();
        }}
      />
      {record.mainPerson !== null && <p>{t('record.main', { name: record.mainPerson })}</p>}
      <RecordFacts record={record} />
      <ShareTable record={record} />
      <MatterEvents matter={record} />
    </article>
  );
}
