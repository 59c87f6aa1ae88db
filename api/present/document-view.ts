import type { DocumentView } from '../../contract/case.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { DocumentKind, StoredDocument } from '../../prisma/file-store.ts';
import { TITLES } from '../written-acts/titles.ts';
import type { Audience } from './audience.ts';
import { documentOf } from './document-of-event.ts';

export type Href = (kind: 'documents' | 'files', sha256: string) => string;

/** Links inside a session: read again with the right of whoever opens them. */
export const caseHref =
  (caseNo: string): Href =>
  (kind, sha256) =>
    `/api/cases/${caseNo}/${kind}/${sha256}`;

/** Documents that stand in the log (a stored one whose act was refused does not), and the receipt. */
export function documentViews(
  { documents, log }: CaseRead,
  { href, audience }: { readonly href: Href; readonly audience: Audience },
): readonly DocumentView[] {
  const logged = new Set(
    log.flatMap(({ event }) => {
      const written = documentOf(event);
      if (written !== undefined) return [written.sha256];
      return event.type === 'certificateIssued' ? [event.sha256] : [];
    }),
  );
  return documents
    .filter(({ kind, sha256 }) => kind === 'receipt' || logged.has(sha256))
    .filter(({ kind }) => audience === 'staff' || !FOR_STAFF.includes(kind))
    .map((document) => documentView(document, href));
}

/** Names somebody who is no party, or is between two units: not shown to the applicant or on tracking pages. */
const FOR_STAFF: readonly DocumentKind[] = ['notifyInterestedParty', 'startConsultation'];

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
