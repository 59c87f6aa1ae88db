import type { Instant } from '../domain/time/instant.ts';
import { execute, insertRows, select, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

export type DocumentKind =
  | 'receipt'
  | 'accept'
  | 'requestCorrection'
  | 'refuseAcceptance'
  | 'extend'
  | 'grant'
  | 'refuse'
  | 'certificate'
  | 'reportUp'
  | 'declareNotNeeded'
  | 'terminate'
  | 'startSpecialProcedure'
  | 'offerHearing'
  | 'scheduleHearing'
  | 'holdHearing'
  | 'notifyInterestedParty'
  | 'startConsultation'
  | 'waiveFee'
  | 'completePostCheck';

/** A written act whose PDF lies in the file store under its digest. Stored before the act is sent to the case. */
export interface StoredDocument {
  readonly caseNo: string;
  readonly kind: DocumentKind;
  readonly documentNo: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: Instant;
}

/** A file somebody uploaded: only the uploader may hand it in. */
export interface UploadedFile {
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly bytes: number;
  readonly mime: string;
  readonly at: Instant;
}

const DOCUMENT = 'case_no as "caseNo", kind, document_no as "documentNo", sha256, bytes, at';

/** The same document again changes nothing. */
export async function storeDocument(db: Asked, document: StoredDocument): Promise<void> {
  const { caseNo, kind, documentNo, sha256, bytes, at } = document;
  const row = { case_no: caseNo, kind, document_no: documentNo, sha256, bytes, at: timestamp(at) };
  await insertRows(db, 'document', [row], 'on conflict do nothing');
}

/** One paper stands in two cases: a joint acceptance in the parent and in each child. */
export async function shareDocument(
  db: Asked,
  { from, to, sha256 }: { readonly from: string; readonly to: string; readonly sha256: string },
): Promise<void> {
  await execute(
    db,
    `insert into document (case_no, kind, document_no, sha256, bytes, at)
     select $2, kind, document_no, sha256, bytes, at from document where case_no = $1 and sha256 = $3
     on conflict do nothing`,
    [from, to, sha256],
  );
}

export async function documentsOfCase(db: Asked, caseNo: string): Promise<StoredDocument[]> {
  return await select<StoredDocument>(db, `select ${DOCUMENT} from document where case_no = $1 order by at`, [
    caseNo,
  ]);
}

export async function storeUpload(db: Asked, file: UploadedFile): Promise<void> {
  const { sha256, uploadedBy, bytes, mime, at } = file;
  const row = { sha256, uploaded_by: uploadedBy, bytes, mime, at: timestamp(at) };
  await insertRows(db, 'uploaded_file', [row], 'on conflict do nothing');
}

/** Those of the digests that this person has uploaded. */
export async function findUploads(
  db: Asked,
  { uploadedBy, sha256 }: { readonly uploadedBy: string; readonly sha256: readonly string[] },
): Promise<UploadedFile[]> {
  return await select<UploadedFile>(
    db,
    `select sha256, uploaded_by as "uploadedBy", bytes, mime, at from uploaded_file
      where uploaded_by = $1 and sha256 = any($2)`,
    [uploadedBy, sha256],
  );
}
