import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';

export type DocumentKind =
  | 'receipt'
  | 'accept'
  | 'requestCorrection'
  | 'refuseAcceptance'
  | 'extend'
  | 'grant'
  | 'refuse'
  | 'certificate';

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

export async function storeDocument(_db: Database, _document: StoredDocument): Promise<void> {
  await Promise.reject(new Error('storeDocument: body follows'));
}

export async function findDocument(
  _db: Database,
  _key: { readonly caseNo: string; readonly sha256: string },
): Promise<StoredDocument | undefined> {
  return await Promise.reject(new Error('findDocument: body follows'));
}

export async function storeUpload(_db: Database, _file: UploadedFile): Promise<void> {
  await Promise.reject(new Error('storeUpload: body follows'));
}

/** Those of the digests that this person has uploaded. */
export async function findUploads(
  _db: Database,
  _key: { readonly uploadedBy: string; readonly sha256: readonly string[] },
): Promise<UploadedFile[]> {
  return await Promise.reject(new Error('findUploads: body follows'));
}
