import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { firstResponsibleOf } from '../prisma/leader-store.ts';
import { standingTroubles } from '../prisma/recording-trouble.ts';
import { caseWorkflowId, matterWorkflowId, resumeRecording } from '../workflows/messages.ts';
import { isMatter } from './stuck-recorders.ts';

/**
 * Recorders that waited for a first responsible person (第一责任人) who has been entered since go on. What only a person
 * can judge still waits for one. Answers the ids.
 */
export async function resumeMended({
  db,
  client,
}: {
  readonly db: Database;
  readonly client: Client;
}): Promise<readonly string[]> {
  const resumed: string[] = [];
  for (const { logId, about } of await standingTroubles(db)) {
    if (about === null || (await firstResponsibleOf(db, about)) === undefined) continue;
    const workflowId = isMatter(logId) ? matterWorkflowId(logId) : caseWorkflowId(logId);
    await client.workflow
      .getHandle(workflowId)
      .signal(resumeRecording)
      .then(
        () => resumed.push(logId),
        (error: unknown) => {
          if (!(error instanceof WorkflowNotFoundError)) throw error; // the patrol starts it from its log
        },
      );
  }
  return resumed;
}
