import type { z } from 'zod';
import type { ACT_ROUTES } from '../../contract/acts.ts';
import type { DoorAct } from '../../contract/door-acts.ts';
import type { ActPayloads } from '../../domain/case/acts.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import type { Draft, Written } from './draft.ts';
import { PROCEEDING_DRAFTS } from './proceeding-drafts.ts';

export type BodyOf<Name extends DoorAct> = z.infer<(typeof ACT_ROUTES)[Name]['body']>;

type Drafts = {
  readonly [Name in DoorAct]: (body: BodyOf<Name>, files: readonly SubmittedFile[]) => Draft;
};

const reasonOf = (reason: string, basis?: string): Written => ({
  as: 'reasonId',
  kind: 'reason',
  body: basis === undefined ? reason : `${reason}\n依据：${basis}`,
});
const plain = { with: {}, written: null } as const;

/** From the body of a request to the payload of an act. Adding an act without a row does not compile. */
const DRAFTS: Drafts = {
  requestCorrection: ({ items, workingDays, approvedBy }) => ({
    with: {
      materials: items.map(({ material }) => material),
      ...(workingDays === undefined ? {} : { limit: { value: workingDays, unit: 'workingDay' } }),
      ...(approvedBy === undefined ? {} : { approvedBy }),
    },
    written: { as: 'noticeId', kind: 'correction-notice', body: { items } },
  }),
  supplyCorrection: ({ final }, files) => ({
    with: {
      materials: [...new Set(files.map(({ material }) => material))],
      ...(final === undefined ? {} : { final }),
    },
    written:
      files.length === 0 ? null : { as: 'contentIds', kind: 'supplied-files', body: plainFiles(files) },
  }),
  accept: () => plain,
  refuseAcceptance: ({ reason, basis }) => ({ with: {}, written: reasonOf(reason, basis) }),
  startReview: () => plain,
  completeStep: ({ step, opinion, siteVisit, staff }) => ({
    with: {
      step,
      ...(siteVisit === undefined ? {} : { siteVisit }),
      ...(staff === undefined ? {} : { staff }),
    },
    written: { as: 'opinionId', kind: 'opinion', body: opinion },
  }),
  returnStep: ({ to, reason }) => ({ with: { to }, written: reasonOf(reason) }),
  extend: ({ reason }) => ({ with: {}, written: reasonOf(reason) }),
  grant: ({ reason }) => ({ with: {}, written: reason === undefined ? null : reasonOf(reason) }),
  refuse: ({ reason, basis }) => ({ with: {}, written: reasonOf(reason, basis) }),
  issueCertificate: () => plain,
  serve: ({ method }) => ({ with: { method }, written: null }),
  withdraw: ({ reason }) => ({ with: {}, written: reasonOf(reason) }),
  ...PROCEEDING_DRAFTS,
};

export function draftOf<Name extends DoorAct>(
  act: Name,
  body: BodyOf<Name>,
  files: readonly SubmittedFile[],
): Draft {
  return DRAFTS[act](body, files);
}

/** As it goes to the case: the draft with the id of what was written and the document that was made. */
export function payloadOf(
  draft: Draft,
  { contentId, paper }: { contentId: string | null; paper: Readonly<Record<string, unknown>> },
): ActPayloads[DoorAct] {
  const { written } = draft;
  const named =
    written === null || contentId === null
      ? {}
      : { [written.as]: written.as === 'contentIds' ? [contentId] : contentId };
  return { ...draft.with, ...named, ...paper };
}

function plainFiles(files: readonly SubmittedFile[]): Written['body'] {
  return files.map(({ material, sha256, name, bytes, mime }) => ({ material, sha256, name, bytes, mime }));
}
