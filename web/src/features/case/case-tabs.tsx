import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { CaseDocuments } from './case-documents.tsx';
import { CaseEvents } from './case-events.tsx';
import { FilePreview } from './file-preview.tsx';
import type { OpenedFile } from './file-preview.tsx';

export type TabName = 'file' | 'form' | 'events' | 'documents';

interface Props {
  readonly answer: CaseAnswer;
  readonly tab: TabName;
  readonly open: (tab: TabName) => void;
  readonly file: OpenedFile | null;
  readonly newSeq: number | null;
}

/** What happened, what was asked for, what was written: one at a time, never hidden in a drawer. */
export function CaseTabs({ answer, tab, open, file, newSeq }: Props) {
  const { t } = useTranslation('case');
  return (
    <section className="case-middle">
      <Tabs
        activeKey={tab}
        onChange={(key) => {
          open(key as TabName);
        }}
        items={[
          {
            key: 'events',
            label: t('tab.events', { count: answer.events.length }),
            children: <CaseEvents answer={answer} newSeq={newSeq} />,
          },
          { key: 'file', label: t('tab.file'), children: <FilePreview file={file} /> },
          { key: 'form', label: t('tab.form'), children: <CaseForm form={answer.form} /> },
          {
            key: 'documents',
            label: t('tab.documents', { count: answer.documents.length }),
            children: <CaseDocuments documents={answer.documents} />,
          },
        ]}
      />
    </section>
  );
}

/** Fields without a value are not drawn. */
function CaseForm({ form }: { readonly form: CaseAnswer['form'] }) {
  const { t } = useTranslation('case');
  const filled = form.filter(({ value }) => value !== '');
  if (filled.length === 0) return <p>{t('noForm')}</p>;
  return (
    <dl className="case-form">
      {filled.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
