import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** How long a closed workflow can be looked at; the dev server would forget it after a day. */
const retentionDays = 90;

/** Idempotent, at every start. */
export async function keepHistory(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(`${retentionDays} days`) },
    });
  } finally {
    await connection.close();
  }
}
