import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '../domain/time/instant.ts';
import { canonicalJson } from './canonical-json.ts';
import { insertRowsLater, select, timestamp } from './sql.ts';
import type { Asked, Json } from './sql.ts';

export type ContentKind =
  | 'form'
  | 'opinion'
  | 'reason'
  | 'correction-notice'
  | 'supplied-files'
  | 'promise'
  | 'matter-text'
  | 'interested-party';

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

/** Texts, forms and lists of files are written before the act that names them (settled.md 32). */
export async function storeContent(db: Asked, content: NewContent): Promise<Content> {
  const { kind, caseNo, matterId, authorPersonId, body, at } = content;
  const sha256 = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const contentId = randomUUID();
  await insertRowsLater(db, 'content', [
    {
      content_id: contentId,
      kind,
      case_no: caseNo,
      matter_id: matterId,
      author_person_id: authorPersonId,
      sha256,
      body,
      at: timestamp(at),
    },
  ]);
  return { ...content, contentId, sha256 };
}

const COLUMNS = `content_id as "contentId", kind, case_no as "caseNo", matter_id as "matterId",
  author_person_id as "authorPersonId", sha256, body, at`;

export async function getContents(db: Asked, contentIds: readonly string[]): Promise<Content[]> {
  return await select<Content>(db, `select ${COLUMNS} from content where content_id = any($1)`, [contentIds]);
}

export async function contentsOfCase(db: Asked, caseNo: string): Promise<Content[]> {
  return await select<Content>(db, `select ${COLUMNS} from content where case_no = $1 order by at`, [caseNo]);
}

export async function contentsOfMatter(db: Asked, matterId: string): Promise<Content[]> {
  return await select<Content>(db, `select ${COLUMNS} from content where matter_id = $1 order by at`, [
    matterId,
  ]);
}
