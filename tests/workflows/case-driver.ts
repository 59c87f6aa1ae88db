import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import type { ActName, ActPayloads } from '../../domain/case/acts.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { toInstant } from '../../domain/time/instant.ts';
import type { Database } from '../../prisma/database.ts';
import { submit } from '../../prisma/submit.ts';
import type { NewSubmission, Submission } from '../../prisma/submission-store.ts';
import { caseUpdate, caseWorkflowId, lookAtCase } from '../../workflows/messages.ts';
import type { ActOutcome, CaseLook } from '../../workflows/messages.ts';
import type { Engine } from './harness.ts';
import { applicantPermit, officerFor } from './officers.ts';
import { skipTime } from './time-skip.ts';
import { until } from './until.ts';

export interface Doing {
  readonly by?: Permit;
  readonly at?: Instant;
  readonly seenSeq?: number | null;
  readonly updateId?: string;
}

/** One case on a running engine, as the API and the applicant drive it. */
export interface DrivenCase {
  readonly caseNo: string;
  readonly handle: WorkflowHandle;
  readonly look: () => Promise<CaseLook>;
  readonly act: <Name extends ActName>(
    name: Name,
    payload: ActPayloads[Name],
    doing?: Doing,
  ) => Promise<ActOutcome>;
  /** Not for practice cases: the server skips the time of this workflow. */
  readonly skipTo: (to: Instant) => Promise<void>;
}

export const paper = { documentNo: '测字〔2026〕1号', sha256: 'a'.repeat(64) };

/** An application for I02 by the one road: number, submission and job in one transaction. */
export async function submitCase(
  engine: Engine,
  submission: Partial<NewSubmission> = {},
): Promise<DrivenCase> {
  const { db } = engine;
  const submitted = await submit(db, { ...(await applicationOf(db)), ...submission });
  const { caseNo } = submitted;
  const driven = driveCase(engine, submitted);
  await until(`case ${caseNo} has its procedure`, async () => await isStarted(driven.handle));

  return driven;
}

/** Its job starts it a moment after the receipt. */
export async function isStarted(handle: WorkflowHandle): Promise<boolean> {
  try {
    await handle.describe();
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** A case that begins at a chosen legal instant. */
export async function submitPracticeCase(engine: Engine, legalNow: Instant): Promise<DrivenCase> {
  return await submitCase(engine, {
    practice: true,
    receivedAt: legalNow,
    clockOffsetMs: legalNow - Date.now(),
  });
}

/** What an applicant of the seed hands in. */
export async function applicationOf(db: Database): Promise<NewSubmission> {
  const { rows } = await db.pool.query<{ id: string }>(
    `select person_id as id from person where kind = 'applicant' order by 1 limit 1`,
  );
  const personId = rows[0]?.id;
  if (personId === undefined) throw new Error('the seed has no applicant');

  return {
    itemId: 'I02',
    itemVersion: 1,
    applicantPersonId: personId,
    receivedAt: toInstant(Date.now()),
    form: { operator: '测试' },
    files: [],
    queryPasswordHash: 'x',
    practice: false,
    clockOffsetMs: 0,
    submittedBy: applicantPermit(personId),
    requestKey: randomUUID(),
  };
}

export function driveCase(
  engine: Engine,
  { caseNo, applicantPersonId }: Pick<Submission, 'caseNo' | 'applicantPersonId'>,
): DrivenCase {
  const { db, client } = engine;
  const workflowId = caseWorkflowId(caseNo);
  const handle = client.workflow.getHandle(workflowId);
  const look = () => handle.query(lookAtCase);
  const permitFor = async (act: ActName, { state, now: at }: CaseLook): Promise<Permit> =>
    act === 'withdraw' || act === 'supplyCorrection'
      ? applicantPermit(applicantPersonId)
      : await officerFor(db, { act, state, at });

  return {
    caseNo,
    handle,
    look,
    act: async (name, payload, { by, at, seenSeq = null, updateId = randomUUID() } = {}) => {
      const seen = await look();
      const permit = by ?? (await permitFor(name, seen));
      const request = { at: at ?? seen.now, by: permit, seenSeq, driven: true, with: payload };
      return await handle.executeUpdate(caseUpdate(name), { args: [request], updateId });
    },
    skipTo: async (to) => {
      await skipTime(client, { workflowId, from: (await look()).now, to });
    },
  };
}

/** The code by which the case refused. @throws when it did not. */
export async function refusalCode(acting: Promise<unknown>): Promise<string> {
  try {
    await acting;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    return (error.cause as { type?: string } | undefined)?.type ?? 'no code';
  }
  throw new Error('the act was not refused');
}
