import type { NewContent } from '../../prisma/content-store.ts';

/** What a person wrote goes to `content` first; the act names it by the field `as` (settled.md 32). */
export interface Written {
  readonly as:
    | 'reasonId'
    | 'opinionId'
    | 'noticeId'
    | 'contentIds'
    | 'contentId'
    | 'partyId'
    | 'questionId'
    | 'resultId';
  readonly kind: NewContent['kind'];
  readonly body: NewContent['body'];
}

/** An act as it can be judged before anything is stored. */
export interface Draft {
  readonly with: Readonly<Record<string, unknown>>;
  readonly written: Written | null;
}
