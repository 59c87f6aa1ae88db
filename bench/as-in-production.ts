import type { WorkerOptions } from '@temporalio/worker';

/** The settings of `worker.ts` that count under load. */
export const AS_IN_PRODUCTION = {
  maxCachedWorkflows: 1_000,
  maxConcurrentActivityTaskExecutions: 16,
  stickyQueueScheduleToStartTimeout: '30 seconds',
} as const satisfies Partial<WorkerOptions>;
