import type { Permit } from '../domain/case/permit.ts';
import type { Opening } from '../domain/case/state.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';

export interface SubmittedFile {
  readonly material: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly mime: string;
}

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
  readonly submittedBy: Permit;
}

/** All that starts the workflow of a case (`CaseInput` of workflows/messages.ts without what it carries later). */
export interface CaseStart {
  readonly opening: Opening;
  readonly materials: readonly string[];
  readonly submittedBy: Permit;
  readonly calendar: Calendar;
  readonly lawVersion: number;
  readonly rulesVersion: number;
}

/** Number, form, submission and the job `startCase` in one transaction (settled.md 29). */
export async function submit(_db: Database, _submission: NewSubmission): Promise<Submission> {
  return await Promise.reject(new Error('submit: body follows'));
}

export async function findSubmission(_db: Database, _caseNo: string): Promise<Submission | undefined> {
  return await Promise.reject(new Error('findSubmission: body follows'));
}

/** Reads the newest calendar at that moment. @throws when there is no such case. */
export async function getCaseStart(_db: Database, _caseNo: string): Promise<CaseStart> {
  return await Promise.reject(new Error('getCaseStart: body follows'));
}
