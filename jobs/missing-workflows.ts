import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { addJob } from '../prisma/jobs.ts';
import { stillOpen } from '../prisma/open-work.ts';
import type { OpenWork } from '../prisma/open-work.ts';
import { caseWorkflowId, matterWorkflowId } from '../workflows/messages.ts';
import { notRunning } from './workflow-fates.ts';
import type { Fate } from './workflow-fates.ts';

export interface Missing extends OpenWork {
  readonly fate: Fate;
}

/** Which of the open cases and matters have no workflow (settled.md 36). @throws ServiceError while Temporal is away */
export async function missingWorkflows(
  { db, client }: { readonly db: Database; readonly client: Client },
  work: readonly OpenWork[],
): Promise<readonly Missing[]> {
  const fates = await notRunning(client, work.map(workflowIdOf));
  const suspects = work.flatMap((one) => {
    const fate = fates.get(workflowIdOf(one));
    return fate === undefined ? [] : [{ ...one, fate }];
  });
  const open = new Set(await stillOpen(db, suspects));
  return suspects.filter((one) => open.has(one));
}

/** Once, however often it is asked for: one waiting job a key, and one running workflow an id. */
export async function restartLater(db: Database, { caseNo, matterId }: OpenWork): Promise<void> {
  if (matterId === null) await addJob(db, 'restartCase', { caseNo }, { key: `restartCase/${caseNo}` });
  else await addJob(db, 'restartMatter', { matterId }, { key: `restartMatter/${matterId}` });
}

function workflowIdOf({ caseNo, matterId }: OpenWork): string {
  return matterId === null ? caseWorkflowId(caseNo) : matterWorkflowId(matterId);
}
