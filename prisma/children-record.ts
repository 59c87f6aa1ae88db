import type { CaseEvent } from '../domain/case/events.ts';
import { childOpening } from '../domain/case/side-roads/joint-child.ts';
import type { Acceptance } from '../domain/case/side-roads/joint-child.ts';
import { sharedFiles, sharedForm } from '../domain/case/side-roads/shared-papers.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { Form } from '../domain/catalogue/form-rules.ts';
import { dayOf } from '../domain/time/instant.ts';
import { contentsOfCase } from './content-store.ts';
import { shareDocument } from './file-store.ts';
import { findItemOn, getItemVersion } from './item-store.ts';
import type { ItemVersion } from './item-store.ts';
import { addJob } from './jobs.ts';
import type { Recording } from './recording.ts';
import { findSubmission, submitWithin } from './submission-store.ts';
import type { Submission, SubmittedFile } from './submission-store.ts';
import type { Transaction } from './transaction.ts';

export function isAcceptance(event: CaseEvent): event is Acceptance {
  return event.type === 'accepted' || event.type === 'acceptanceDeemed';
}

/** A number and a submission for each child, in the transaction that records the acceptance; the queue starts them. */
export async function openChildren(
  { tx, frame }: Recording,
  accepted: CaseState,
  event: Acceptance,
): Promise<void> {
  const { caseNo, plan } = frame.opening;
  const papers = await papersOf(tx, caseNo);
  for (const { itemId } of plan.joint?.children ?? []) {
    const item = await itemOfChild(tx, itemId, papers.submission);
    const childNo = await submitChild(tx, { papers, item, accepted });
    if (event.type === 'accepted')
      await shareDocument(tx, { from: caseNo, to: childNo, sha256: event.document.sha256 });
    await addJob(tx, 'openChild', { caseNo: childNo }, { key: `openChild/${childNo}` });
  }
}

/** What was handed in for the whole. */
interface Papers {
  readonly submission: Submission;
  readonly item: ItemVersion;
  readonly form: Form;
  readonly files: readonly SubmittedFile[];
}

async function papersOf(tx: Transaction, caseNo: string): Promise<Papers> {
  const submission = await findSubmission(tx, caseNo);
  if (submission === undefined) throw new Error(`case ${caseNo}: nothing was submitted under this number`);
  const { itemId, itemVersion, formContentId } = submission;
  const contents = await contentsOfCase(tx, caseNo);
  const supplied = contents.filter(({ kind }) => kind === 'supplied-files');
  return {
    submission,
    item: await getItemVersion(tx, { itemId, version: itemVersion }),
    form: (contents.find(({ contentId }) => contentId === formContentId)?.body ?? {}) as Form,
    files: [
      ...submission.files,
      ...supplied.flatMap(({ body }) => body as unknown as readonly SubmittedFile[]),
    ],
  };
}

async function itemOfChild(
  tx: Transaction,
  itemId: string,
  { caseNo, receivedAt }: Submission,
): Promise<ItemVersion> {
  const item = await findItemOn(tx, { itemId, day: dayOf(receivedAt) });
  if (item === undefined) throw new Error(`case ${caseNo}: its child ${itemId} was in force in no version`);
  return item;
}

async function submitChild(
  tx: Transaction,
  { papers, item, accepted }: { papers: Papers; item: ItemVersion; accepted: CaseState },
): Promise<string> {
  const { submission: parent, form, files } = papers;
  const { receivedAt, practice, clockOffsetMs } = childOpening(accepted, { caseNo: '', plan: item.plan });
  const { caseNo } = await submitWithin(tx, {
    ...{ receivedAt, practice, clockOffsetMs, openingFacts: { parentNo: parent.caseNo } },
    ...{ itemId: item.itemId, itemVersion: item.version },
    ...{ applicantPersonId: parent.applicantPersonId, submittedBy: parent.submittedBy },
    form: sharedForm(form, item.guide),
    files: sharedFiles(files, { parent: papers.item.guide, child: item.guide }),
    queryPasswordHash: parent.queryPasswordHash,
    requestKey: `child/${parent.caseNo}/${item.itemId}`,
  });
  return caseNo;
}
