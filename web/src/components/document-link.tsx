import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../contract/case.ts';

/** A written act, opened as the PDF whose digest stands in the log. */
export function DocumentLink({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation('common');
  return (
    <a className="document-link" href={document.href} target="_blank" rel="noreferrer">
      {t('documentLine', { title: document.title, no: document.documentNo })}
      <span className="unseen">{t('newWindow')}</span>
    </a>
  );
}
