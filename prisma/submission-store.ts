import type { Permit } from '../domain/case/permit.ts';
import type { Opening } from '../domain/case/state.ts';
import type { Day } from '../domain/time/day.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { storeContent } from './content-store.ts';
import { insertRowsLater, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';
import type { Transaction } from './transaction.ts';

export interface SubmittedFile {
  readonly material: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly mime: string;
}

/** What is fixed at receipt beside the item: most cases have none of it. */
export type OpeningFacts = Pick<
  Opening,
  'channel' | 'permitExpiresOn' | 'emergencySince' | 'parentNo' | 'linkedTo'
> & {
  /** Where the application decides who acts or what is examined; absent: the plan of the item version. */
  readonly plan?: Opening['plan'];
};

export interface NewSubmission {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly applicantPersonId: string;
  /** The legal instant: the API's stamp, or the chosen `legalNow` of a practice case. */
  readonly receivedAt: Instant;
  /** Form as parsed, stored as content of kind `form`. */
  readonly form: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly files: readonly SubmittedFile[];
  readonly queryPasswordHash: string;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
  readonly openingFacts?: OpeningFacts;
  readonly submittedBy: Permit;
  /** Idempotency key: the same applicant and key answer the first submission again. */
  readonly requestKey: string;
}

export interface Submission {
  readonly caseNo: string;
  readonly serialNo: string;
  readonly itemId: string;
  readonly itemVersion: number;
  readonly applicantPersonId: string;
  readonly receivedAt: Instant;
  /** Codes of the materials that came with at least one file. */
  readonly materials: readonly string[];
  readonly formContentId: string;
  readonly files: readonly SubmittedFile[];
  readonly queryPasswordHash: string;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
  readonly openingFacts: OpeningFacts | null;
  readonly submittedBy: Permit;
}

/** Number, form and submission, in a transaction that sees to the start itself. */
export async function submitWithin(tx: Transaction, submission: NewSubmission): Promise<Submission> {
  return await insertSubmission(tx, submission, await nextNumber(tx, submission));
}

const SUBMISSION = `select s.case_no as "caseNo", s.serial_no as "serialNo", s.item_id as "itemId",
  s.item_version as "itemVersion", s.applicant_person_id as "applicantPersonId", s.received_at as "receivedAt",
  s.materials, s.form_content_id as "formContentId", s.files, s.query_password_hash as "queryPasswordHash",
  s.practice, s.clock_offset_ms as "clockOffsetMs", s.opening_facts as "openingFacts",
  s.submitted_by as "submittedBy" from submission s`;

export async function findSubmission(db: Asked, caseNo: string): Promise<Submission | undefined> {
  return await selectOne<Submission>(db, `${SUBMISSION} where s.case_no = $1`, [caseNo]);
}

/** What the same applicant was answered under the same key. */
export async function findByRequest(
  tx: Transaction,
  { applicantPersonId, requestKey }: Pick<NewSubmission, 'applicantPersonId' | 'requestKey'>,
): Promise<Submission | undefined> {
  return await selectOne<Submission>(
    tx,
    `${SUBMISSION} where s.applicant_person_id = $1 and s.request_key = $2`,
    [applicantPersonId, requestKey],
  );
}

interface CaseNumber {
  readonly caseNo: string;
  readonly serialNo: string;
}

/** 办件编号 = 实施编码 + day + serial; practice cases have a range of their own that begins with Y. */
async function nextNumber(tx: Transaction, submission: NewSubmission): Promise<CaseNumber> {
  const { itemId, itemVersion, receivedAt, practice } = submission;
  const day = dayOf(receivedAt);
  const { implCode, count } = await countUp(tx, { itemId, itemVersion, day, practice });
  const serial = practice ? `Y${padded(count, 3)}` : padded(count, 4);
  const compactDay = day.replaceAll('-', '');
  return { caseNo: `${implCode}${compactDay}${serial}`, serialNo: `${compactDay}-${serial}` };
}

/** Row-locked: two at once get two numbers, and a number that was rolled back is used again. */
async function countUp(
  tx: Transaction,
  { itemId, itemVersion, day, practice }: Counted,
): Promise<{ readonly implCode: string; readonly count: number }> {
  const row = await selectOne<{ count: number; implCode: string | null }>(
    tx,
    `insert into case_counter (item_id, day, practice, next) values ($1, $2, $3, 2)
     on conflict (item_id, day, practice) do update set next = case_counter.next + 1
     returning next - 1 as count,
       (select impl_code from item_version where item_id = $1 and version = $4) as "implCode"`,
    [itemId, day, practice, itemVersion],
  );
  const { count = 0, implCode = null } = row ?? {};
  if (implCode === null) throw new Error(`item ${itemId}: there is no version ${itemVersion}`);
  if (practice && count > MOST_PRACTICE_CASES)
    throw new Error(`item ${itemId}: no practice number left on ${day}`);
  return { implCode, count };
}

interface Counted extends Pick<NewSubmission, 'itemId' | 'itemVersion' | 'practice'> {
  readonly day: Day;
}

/** Y001 to Y999. */
const MOST_PRACTICE_CASES = 999;

async function insertSubmission(
  tx: Transaction,
  submission: NewSubmission,
  { caseNo, serialNo }: CaseNumber,
): Promise<Submission> {
  const { form, requestKey, openingFacts = null, ...rest } = submission;
  const { contentId } = await storeContent(tx, {
    kind: 'form',
    caseNo,
    matterId: null,
    authorPersonId: submission.submittedBy.personId,
    body: form,
    at: submission.receivedAt,
  });
  const materials = [...new Set(submission.files.map((file) => file.material))];
  const stored: Submission = { ...rest, openingFacts, caseNo, serialNo, materials, formContentId: contentId };
  await insertRowsLater(tx, 'submission', [{ ...rowOf(stored), request_key: requestKey }]);
  return stored;
}

function rowOf(submission: Submission): Readonly<Record<string, unknown>> {
  return {
    case_no: submission.caseNo,
    serial_no: submission.serialNo,
    item_id: submission.itemId,
    item_version: submission.itemVersion,
    applicant_person_id: submission.applicantPersonId,
    received_at: timestamp(submission.receivedAt),
    materials: submission.materials,
    form_content_id: submission.formContentId,
    files: submission.files,
    query_password_hash: submission.queryPasswordHash,
    practice: submission.practice,
    clock_offset_ms: submission.clockOffsetMs,
    opening_facts: submission.openingFacts,
    submitted_by: submission.submittedBy,
  };
}

function padded(count: number, digits: number): string {
  return String(count).padStart(digits, '0');
}
