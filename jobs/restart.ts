import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { findCaseRestart } from '../prisma/case-restart.ts';
import { addJob } from '../prisma/jobs.ts';
import type { JobPayloads } from '../prisma/jobs.ts';
import { findMatterRestart } from '../prisma/matter-restart.ts';
import {
  calendarPublished,
  cancelMatter,
  CASE_WORKFLOW,
  caseWorkflowId,
  MATTER_WORKFLOW,
  matterWorkflowId,
} from '../workflows/messages.ts';
import type { CaseInput, MatterInput } from '../workflows/messages.ts';
import { unlessKnown } from './unless-known.ts';

interface Services {
  readonly db: Database;
  readonly client: Client;
  readonly taskQueue: string;
}

/** One that ended by itself is not begun again: then the database is older than the engine, and a person must look. */
const unlessEnded = { workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' } as const;
/** `ALLOW_DUPLICATE` is for the person who looked (`restore-engine`). */
type Policy = typeof unlessEnded | { readonly workflowIdReusePolicy: 'ALLOW_DUPLICATE' };

/** A new workflow goes on where the log ends; what has fallen due meanwhile is applied at once, with its legal instant. */
export async function restartCase(
  { db, client, taskQueue }: Services,
  { caseNo }: JobPayloads['restartCase'],
  policy: Policy = unlessEnded,
): Promise<void> {
  const restart = await findCaseRestart(db, caseNo);
  if (restart === null) return;
  const { newerCalendar, ...input } = restart;
  const args: [CaseInput] = [input];
  const options = { ...policy, workflowId: caseWorkflowId(caseNo), taskQueue, args };
  await unlessKnown(
    newerCalendar === null
      ? client.workflow.start(CASE_WORKFLOW, options)
      : client.workflow.signalWithStart(CASE_WORKFLOW, {
          ...options,
          signal: calendarPublished,
          signalArgs: [newerCalendar],
        }),
  );
}

/** What its case has taken back meanwhile is said again; else a calendar that it has not heard of. */
export async function restartMatter(
  { db, client, taskQueue }: Services,
  { matterId }: JobPayloads['restartMatter'],
  policy: Policy = unlessEnded,
): Promise<void> {
  const restart = await findMatterRestart(db, matterId);
  if (restart === null) return;
  const { cancellation, newerCalendar, revoked, ...input } = restart;
  const args: [MatterInput] = [input];
  const options = { ...policy, workflowId: matterWorkflowId(matterId), taskQueue, args };
  const starting = (): Promise<unknown> => {
    if (cancellation !== null)
      return client.workflow.signalWithStart(MATTER_WORKFLOW, {
        ...{ ...options, signal: cancelMatter, signalArgs: [cancellation] },
      });
    if (newerCalendar !== null)
      return client.workflow.signalWithStart(MATTER_WORKFLOW, {
        ...{ ...options, signal: calendarPublished, signalArgs: [newerCalendar] },
      });
    return client.workflow.start(MATTER_WORKFLOW, options);
  };
  await unlessKnown(starting());
  for (const { cardKey, at } of revoked)
    await addJob(db, 'revokeCard', { matterId, cardKey, at }, { key: `revokeCard/${cardKey}` });
}
