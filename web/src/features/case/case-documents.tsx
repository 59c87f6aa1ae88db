import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useInstantText } from '../../components/moments.ts';
import { FilePreview } from './file-preview.tsx';

/** 文书: the written acts, each opened inside the page. */
export function CaseDocuments({ documents }: { readonly documents: CaseAnswer['documents'] }) {
  const { t } = useTranslation('case');
  const instantText = useInstantText();
  const [opened, setOpened] = useState<string | null>(null);
  const document = documents.find(({ sha256 }) => sha256 === opened);
  if (documents.length === 0) return <p>{t('noDocuments')}</p>;
  return (
    <>
      <ul className="case-documents">
        {documents.map(({ sha256, title, documentNo, at }) => (
          <li key={sha256}>
            <button
              type="button"
              aria-pressed={opened === sha256}
              onClick={() => {
                setOpened(sha256);
              }}
            >
              {t('documentLine', { title, no: documentNo })}
            </button>{' '}
            <small>{instantText(at)}</small>
          </li>
        ))}
      </ul>
      {document !== undefined && (
        <FilePreview
          file={{
            href: document.href,
            name: `${document.title} ${document.documentNo}`,
            mime: 'application/pdf',
            bytes: null,
          }}
        />
      )}
    </>
  );
}
