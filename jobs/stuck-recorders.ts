import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { standingTroubles } from '../prisma/recording-trouble.ts';
import type { RecordingTrouble } from '../prisma/recording-trouble.ts';
import { caseWorkflowId, lookAtCase, lookAtMatter, matterWorkflowId } from '../workflows/messages.ts';

const LOOK_MS = 5_000;

/**
 * Cases and matters whose recorder waits for a person. A workflow that says it is not stuck acquits: one that was begun
 * anew from its log may have had nothing to record since. @param client null: Temporal is not asked
 */
export async function stuckRecorders(services: {
  readonly db: Database;
  readonly client: Client | null;
}): Promise<readonly RecordingTrouble[]> {
  const { db, client } = services;
  const stuck: RecordingTrouble[] = [];
  for (const trouble of await standingTroubles(db))
    if (client === null || (await isStuck(client, trouble.logId))) stuck.push(trouble);
  return stuck;
}

/** What cannot be asked (no worker, no workflow) is not acquitted. */
async function isStuck(client: Client, logId: string): Promise<boolean> {
  const look: () => Promise<{ readonly stuck: string | null }> = isMatter(logId)
    ? () => client.workflow.getHandle(matterWorkflowId(logId)).query(lookAtMatter)
    : () => client.workflow.getHandle(caseWorkflowId(logId)).query(lookAtCase);
  return await client.connection.withDeadline(Date.now() + LOOK_MS, look).then(
    ({ stuck }) => stuck !== null,
    () => true,
  );
}

/** A matter's id names its kind first. */
export const isMatter = (logId: string): boolean => logId.includes('/');
