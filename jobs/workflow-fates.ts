import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';

/** What became of a workflow that does not run: it `ended` by itself, was `stopped`, or is not known at all. */
export type Fate = 'ended' | 'stopped' | 'unknown';

/** As many ids as one question may name, and as many descriptions as are asked for at once. */
const LISTED_AT_ONCE = 100;
const DESCRIBED_AT_ONCE = 10;

/**
 * Which of these workflows do not run, and why. The list of running ones is a moment old, so it only acquits; each that
 * is not on it is looked at itself. @throws ServiceError while Temporal is away.
 */
export async function notRunning(
  client: Client,
  workflowIds: readonly string[],
): Promise<ReadonlyMap<string, Fate>> {
  const fates = new Map<string, Fate>();
  for (const ids of portions(workflowIds, LISTED_AT_ONCE)) {
    const running = await listedAsRunning(client, ids);
    for (const doubtful of portions(
      ids.filter((id) => !running.has(id)),
      DESCRIBED_AT_ONCE,
    ))
      for (const [id, fate] of await Promise.all(
        doubtful.map(async (one) => [one, await fateOf(client, one)] as const),
      ))
        if (fate !== 'running') fates.set(id, fate);
  }
  return fates;
}

async function listedAsRunning(client: Client, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const named = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ');
  const query = `ExecutionStatus = 'Running' and WorkflowId in (${named})`;
  const running = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query, pageSize: LISTED_AT_ONCE }))
    running.add(workflowId);
  return running;
}

async function fateOf(client: Client, workflowId: string): Promise<Fate | 'running'> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    if (status.name === 'RUNNING' || status.name === 'PAUSED') return 'running';
    return status.name === 'COMPLETED' ? 'ended' : 'stopped';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'unknown';
    throw error;
  }
}

function portions<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
