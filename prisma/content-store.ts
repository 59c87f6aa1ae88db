import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import type { Json } from './sql.ts';

export type ContentKind =
  'form' | 'opinion' | 'reason' | 'correction-notice' | 'supplied-files' | 'matter-text';

export interface NewContent {
  readonly kind: ContentKind;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  readonly authorPersonId: string;
  /** A text, or JSON: `correction-notice` is `{items: [{material, problem, fix}]}`, `supplied-files` a SubmittedFile[]. */
  readonly body: Json;
  readonly at: Instant;
}
export interface Content extends NewContent {
  readonly contentId: string;
  readonly sha256: string;
}

export async function storeContent(_db: Database, _content: NewContent): Promise<Content> {
  return await Promise.reject(new Error('storeContent: body follows'));
}

export async function getContents(_db: Database, _contentIds: readonly string[]): Promise<Content[]> {
  return await Promise.reject(new Error('getContents: body follows'));
}
