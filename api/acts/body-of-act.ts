import type { DoorAct } from '../../contract/door-acts.ts';
import type { ActPayloads } from '../../domain/case/acts.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import { materialsOf, OFFICE_DRAFTS } from './office-drafts.ts';
import { promiseOf, reasonOf, suppliedFiles } from './draft.ts';
import type { BodyOf, Draft, Drafts } from './draft.ts';

import { PROCEEDING_DRAFTS } from './proceeding-drafts.ts';

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
    with: { materials: materialsOf(files), ...(final === undefined ? {} : { final }) },
    written: suppliedFiles(files),
  }),
  accept: ({ tolerated }, promise) => ({
    with: tolerated === undefined ? {} : { tolerated },
    written: promiseOf(promise),
  }),
  refuseAcceptance: ({ reason, basis }) => ({ with: {}, written: reasonOf(reason, basis) }),
  startReview: () => plain,
  completeStep: ({ step, opinion, siteVisit, staff, agrees }) => ({
    with: {
      step,
      ...(agrees === undefined ? {} : { agrees }),
      ...(siteVisit === undefined ? {} : { siteVisit }),
      ...(staff === undefined ? {} : { staff }),
    },
    written: { as: 'opinionId', kind: 'opinion', body: opinion },
  }),
  returnStep: ({ to, reason }) => ({ with: { to }, written: reasonOf(reason) }),
  extend: ({ reason }) => ({ with: {}, written: reasonOf(reason) }),
  grant: ({ reason, fees }) => ({
    with: fees === undefined ? {} : { fees },
    written: reason === undefined ? null : reasonOf(reason),
  }),
  refuse: ({ reason, basis }) => ({ with: {}, written: reasonOf(reason, basis) }),
  issueCertificate: () => plain,
  serve: ({ method }) => ({ with: { method }, written: null }),
  withdraw: ({ reason }) => ({ with: {}, written: reasonOf(reason) }),
  ...OFFICE_DRAFTS,
  ...PROCEEDING_DRAFTS,
};

export function draftOf<Name extends DoorAct>(
  act: Name,
  body: BodyOf<Name>,
  { files, state }: { readonly files: readonly SubmittedFile[]; readonly state: CaseState },
): Draft {
  return DRAFTS[act](body, files, state);
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
