import { ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import type { JobPayloads } from '../prisma/jobs.ts';
import { stillOpen } from '../prisma/open-work.ts';
import { caseWorkflowId, hearChild } from '../workflows/messages.ts';

/** A child of a joint case reports up (联办): once, however often it is asked; a parent that is over hears nothing. */
export async function tellParent(
  { db, client }: { readonly db: Database; readonly client: Client },
  { parentNo, seq, at, message }: JobPayloads['tellParent'],
): Promise<void> {
  const updateId = `${message.childNo}/${seq}/${message.kind}`;
  try {
    await client.workflow
      .getHandle(caseWorkflowId(parentNo))
      .executeUpdate(hearChild, { args: [{ ...message, at }], updateId });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const open = await stillOpen(db, [{ caseNo: parentNo, matterId: null }]);
    if (open.length > 0)
      throw new ServiceError(`case ${parentNo} is open and has no workflow; it is told later`);
  }
}
