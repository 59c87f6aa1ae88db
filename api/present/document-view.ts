import type { DocumentView } from '../../contract/case.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { StoredDocument } from '../../prisma/file-store.ts';
import { TITLES } from '../written-acts/titles.ts';

export type Href = (kind: 'documents' | 'files', sha256: string) => string;

/** Links inside a session: read again with the right of whoever opens them. */
export const caseHref =
  (caseNo: string): Href =>
  (kind, sha256) =>
    `/api/cases/${caseNo}/${kind}/${sha256}`;

/** Documents that stand in the log (a stored one whose act was refused does not), and the receipt. */
export function documentViews({ documents, log }: CaseRead, href: Href): readonly DocumentView[] {
  const logged = new Set(
    log.flatMap(({ event }) => {
      if ('document' in event) return [event.document.sha256];
      return event.type === 'certificateIssued' ? [event.sha256] : [];
    }),
  );
  return documents
    .filter(({ kind, sha256 }) => kind === 'receipt' || logged.has(sha256))
    .map((document) => documentView(document, href));
}

function documentView({ kind, documentNo, sha256, at }: StoredDocument, href: Href): DocumentView {
  return {
    kind,
    title: TITLES[kind],
    documentNo,
    sha256,
    at: formatInstant(at),
    href: href('documents', sha256),
  };
}
