import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * The server itself skips a workflow's time, over its real durable timers, until the instant (engine.md §3). A timer
 * on the way fires; updates and activities go on as ever.
 */
export async function skipTime(
  client: Client,
  { workflowId, from, to }: { workflowId: string; from: Instant; to: Instant },
): Promise<void> {
  const { namespace } = client.options;
  const fastForwardId = randomUUID();
  const workflowExecution = { workflowId };
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        disablePropagation: true,
        fastForwardConfig: { id: fastForwardId, duration: msToTs(Math.ceil((to - from) / 1_000) * 1_000) },
      },
    },
  });
  await client.workflowService.pollWorkflowExecutionTimeSkipping({
    namespace,
    workflowExecution,
    fastForwardId,
  });
}
