import type { NewContent } from '../../prisma/content-store.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';

/** What a person wrote goes to `content` first; the act names it by the field `as` (settled.md 32). */
export interface Written {
  readonly as: 'reasonId' | 'opinionId' | 'noticeId' | 'noteId' | 'contentIds';
  readonly kind: NewContent['kind'];
  readonly body: NewContent['body'];
}

export function reasonOf(reason: string, basis?: string): Written {
  const body = basis === undefined ? reason : `${reason}\n依据：${basis}`;
  return { as: 'reasonId', kind: 'reason', body };
}

export function suppliedFiles(files: readonly SubmittedFile[]): Written | null {
  if (files.length === 0) return null;
  const body = files.map(({ material, sha256, name, bytes, mime }) => {
    return { material, sha256, name, bytes, mime };
  });
  return { as: 'contentIds', kind: 'supplied-files', body };
}
