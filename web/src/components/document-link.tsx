import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../contract/case.ts';

interface Props {
  readonly document: DocumentView;
  /** False: it is named only. What names the applicant is not opened by number and password (settled.md 41). */
  readonly opens?: boolean;
}

/** A written act, opened as the PDF whose digest stands in the log. */
export function DocumentLink({ document, opens = true }: Props) {
  const { t } = useTranslation('common');
  const line = t('documentLine', { title: document.title, no: document.documentNo });
  if (!opens) return <span className="document-name">{line}</span>;
  return (
    <a className="document-link" href={document.href} target="_blank" rel="noreferrer">
      {line}
      <span className="unseen">{t('newWindow')}</span>
    </a>
  );
}
