/**
 * Stands for the API in the crash test: it submits cases and performs their acts, each with its own key, and tells
 * every receipt and every outcome on stdout, as the API would answer it. Started again it begins anew with the same
 * keys, as browsers do.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { isPassing } from '../../activities/is-passing.ts';
import { readConfig } from '../../config.ts';
import type { ActName } from '../../domain/case/acts.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { submit } from '../../prisma/submission-store.ts';
import { caseUpdate, caseWorkflowId } from '../../workflows/messages.ts';
import { applicationOf, paper } from '../workflows/case-driver.ts';
import { staffPermit } from '../workflows/officers.ts';

const CASES = 50;
const AT_ONCE = 8;
const AGAIN_MS = 250;
const DEADLINE_MS = 5_000;

const STEPS: readonly (readonly [ActName, object])[] = [
  ['accept', { document: paper }],
  ['startReview', {}],
  ['completeStep', { step: 'material-review', siteVisit: false }],
  ['completeStep', { step: 'audit' }],
  ['grant', { document: paper }],
  ['issueCertificate', { certificateNo: 'C-1', sha256: 'b'.repeat(64) }],
  ['serve', { method: 'window' }],
];

const config = readConfig();
const db = openDatabase(config.databaseUrl);
const connection = Connection.lazy({ address: config.temporalAddress });
const client = new Client({ connection, namespace: config.temporalNamespace });
const waiting = Array.from({ length: CASES }, (_, number) => number);
await Promise.all(Array.from({ length: AT_ONCE }, work));
await connection.close();
await db.close();

async function work(): Promise<void> {
  for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) await live(number);
}

async function live(number: number): Promise<void> {
  const { caseNo } = await persist(async () =>
    submit(db, { ...(await applicationOf(db)), requestKey: `crash-${number}` }),
  );
  tell({ receipt: caseNo });
  for (const [index, [act, payload]] of STEPS.entries()) {
    const updateId = `${caseNo}:${index}`;
    const seq = await persist(() => perform(caseNo, { act, payload, updateId, personId: `person-${index}` }));
    tell({ caseNo, updateId, seq });
  }
}

async function perform(
  caseNo: string,
  { act, payload, updateId, personId }: { act: ActName; payload: object; updateId: string; personId: string },
): Promise<number> {
  const known = await seqOf(db, caseNo, updateId);
  if (known !== undefined) return known;
  const request = { at: toInstant(Date.now()), by: staffPermit(personId), seenSeq: null, with: payload };
  const handle = client.workflow.getHandle(caseWorkflowId(caseNo));
  const { seq } = await connection.withDeadline(Date.now() + DEADLINE_MS, () =>
    handle.executeUpdate(caseUpdate(act), { updateId, args: [request as never] }),
  );

  return seq;
}

async function seqOf(database: Database, caseNo: string, updateId: string): Promise<number | undefined> {
  const { rows } = await database.pool.query<{ seq: number }>(
    'select seq from case_event where case_no = $1 and update_id = $2',
    [caseNo, updateId],
  );
  return rows[0]?.seq;
}

/** The same again, with the same key, until it is answered. */
async function persist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const passing =
        error instanceof ServiceError ||
        error instanceof WorkflowNotFoundError || // its job has not run yet
        (error instanceof Error && error.name === 'WorkflowUpdateRPCTimeoutOrCancelledError') ||
        isPassing(error);
      if (!passing) throw error;
    }
    await sleep(AGAIN_MS);
  }
}

function tell(fact: object): void {
  console.log(JSON.stringify(fact));
}
