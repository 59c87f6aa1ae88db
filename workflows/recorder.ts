import { ActivityFailure, condition, isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { ActivityOptions } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';

/**
 * Regular activities, never local ones: a local one runs before the acceptance of the update is durable. They are
 * tried for ever; what trying cannot mend comes back as a non-retryable failure (settled.md 33).
 */
const storing: ActivityOptions = {
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};
const ofPersons = proxyActivities<Activities>({ ...storing, priority: { priorityKey: 3 } });
/** Thousands of limits may pass at one instant: whoever waits for an answer goes first. */
const ofTime = proxyActivities<Activities>({ ...storing, priority: { priorityKey: 4 } });

/** The road of a batch: a person waits for it, or nobody does. */
export function recorderFor(events: readonly { readonly by: unknown }[]): Activities {
  return events.some(({ by }) => by !== null) ? ofPersons : ofTime;
}

export interface Stuckable {
  stuck: string | null;
}

/** Tries until it is stored. What only a person can mend stops here and waits for `resumeRecording`. */
export async function untilStored<Stored>(file: Stuckable, store: () => Promise<Stored>): Promise<Stored> {
  for (;;) {
    try {
      return await store();
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      await untilMended(file, error.cause?.message ?? error.message);
    }
  }
}

export async function untilMended(file: Stuckable, why: string): Promise<void> {
  file.stuck = why;
  log.error('recording stopped; mend the cause, then signal resumeRecording', { why });
  await condition(() => file.stuck === null);
}
