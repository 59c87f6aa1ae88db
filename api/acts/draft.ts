import type { z } from 'zod';
import type { ACT_ROUTES } from '../../contract/acts.ts';
import type { DoorAct } from '../../contract/door-acts.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { NewContent } from '../../prisma/content-store.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';

export type BodyOf<Name extends DoorAct> = z.infer<(typeof ACT_ROUTES)[Name]['body']>;

/** What a person wrote goes to `content` first; the act names it by the field `as` (settled.md 32). */
export interface Written {
  readonly as:
    | 'reasonId'
    | 'opinionId'
    | 'noticeId'
    | 'noteId'
    | 'contentIds'
    | 'contentId'
    | 'commitmentId'
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

export type Drafts = {
  readonly [Name in DoorAct]: (
    body: BodyOf<Name>,
    files: readonly SubmittedFile[],
    state: CaseState,
  ) => Draft;
};

export function reasonOf(reason: string, basis?: string): Written {
  const body = basis === undefined ? reason : `${reason}\n依据：${basis}`;
  return { as: 'reasonId', kind: 'reason', body };
}

/** 告知承诺书: the files in which the applicant promised; none: nobody promises anything. */
export function promiseOf(files: readonly SubmittedFile[]): Written | null {
  const supplied = suppliedFiles(files);
  return supplied === null ? null : { ...supplied, as: 'commitmentId', kind: 'promise' };
}

export function suppliedFiles(files: readonly SubmittedFile[]): Written | null {
  if (files.length === 0) return null;
  const body = files.map(({ material, sha256, name, bytes, mime }) => {
    return { material, sha256, name, bytes, mime };
  });
  return { as: 'contentIds', kind: 'supplied-files', body };
}
