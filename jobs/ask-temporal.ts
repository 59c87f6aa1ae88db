import { ServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { JobHelpers, Task } from 'graphile-worker';

const DEADLINE_MS = 10_000;
/** The queue's own back-off reaches six hours; a case must start soon after Temporal is back (settled.md 36). */
const SOONEST_AGAIN_MS = 5_000;
const LATEST_AGAIN_MS = 30_000;
const FOR_EVER = 32_767;

/**
 * A job that says something to Temporal: while it is away, the job asks to be called again soon. What the payload is,
 * the name of the task says (`JobPayloads`): our own transactions put it there.
 */
export function askTemporal(
  client: Client,
  ask: (payload: never, helpers: JobHelpers) => Promise<void>,
  { queue }: { readonly queue?: string } = {},
): Task {
  return async (payload, helpers) => {
    try {
      await client.connection.withDeadline(Date.now() + DEADLINE_MS, () => ask(payload as never, helpers));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      await comeAgain(payload, helpers, { why: error, queue });
    }
  };
}

/** A new job takes this one's key; should both run, each is idempotent. */
async function comeAgain(
  payload: unknown,
  { job, logger, addJob }: JobHelpers,
  { why, queue }: { readonly why: Error; readonly queue: string | undefined },
): Promise<void> {
  const waitMs = SOONEST_AGAIN_MS + Math.random() * (LATEST_AGAIN_MS - SOONEST_AGAIN_MS);
  await addJob(job.task_identifier, payload, {
    runAt: new Date(Date.now() + waitMs),
    maxAttempts: FOR_EVER,
    ...(queue === undefined ? {} : { queueName: queue }),
    ...(job.key === null ? {} : { jobKey: job.key }),
  });
  logger.warn(`Temporal is away; ${job.task_identifier} again in ${Math.round(waitMs / 1000)} s`, { why });
}
