import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { keepNumberTaken } from '../prisma/case-number.ts';
import type { Ahead } from './ahead-of-log.ts';
import { restartCase, restartMatter } from './restart.ts';

const REASON = 'restore-engine: the database was restored from an older backup; its log counts';

/**
 * Ends a workflow that knows more than the log, and lets a new one go on where the log ends. What the database does not
 * know at all is only ended; its number stays taken, since somebody holds a receipt with it.
 */
export async function restoreFromLog(
  services: { readonly db: Database; readonly client: Client; readonly taskQueue: string },
  {
    kind,
    id,
    execution,
    running,
    storedSeq,
  }: Pick<Ahead, 'kind' | 'id' | 'execution' | 'running' | 'storedSeq'>,
): Promise<void> {
  const { workflowId, runId } = execution;
  if (running) await end(services.client.workflow.getHandle(workflowId, runId));
  if (storedSeq === null) {
    if (kind === 'case') await keepNumberTaken(services.db, id);
    return;
  }
  const again = { workflowIdReusePolicy: 'ALLOW_DUPLICATE' } as const;
  if (kind === 'case') await restartCase(services, { caseNo: id }, again);
  else await restartMatter(services, { matterId: id }, again);
}

/** One that has ended meanwhile is as good as ended. */
async function end(handle: WorkflowHandle): Promise<void> {
  try {
    await handle.terminate(REASON);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
