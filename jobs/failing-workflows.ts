import { ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';

/** A workflow whose code fails at every try: it hears nobody, and no time passes in it. */
export interface FailingWorkflow {
  readonly workflowId: string;
  readonly tries: number;
  /** What its code threw last. */
  readonly message: string;
}

/** Temporal marks a workflow so after five tries in a row, some seconds. */
const MARKED = `ExecutionStatus = 'Running' and TemporalReportedProblems in
  ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')`;
const PAGE = 500;
const INVALID_ARGUMENT = 3;
const LAST_EVENTS = 20;

/**
 * Those that Temporal has marked, and of the suspects those that fail too: a mark comes late, and an older Temporal
 * knows none. @throws ServiceError while it is away
 */
export async function failingWorkflows(
  client: Client,
  suspects: readonly string[],
): Promise<readonly FailingWorkflow[]> {
  const found: FailingWorkflow[] = [];
  for (const workflowId of new Set([...(await marked(client)), ...suspects])) {
    const tries = await triesOf(client, workflowId); // a mark may be older than the repair
    if (tries > 1) found.push({ workflowId, tries, message: await lastFailure(client, workflowId) });
  }
  return found;
}

async function marked(client: Client): Promise<readonly string[]> {
  const ids: string[] = [];
  try {
    for await (const { workflowId } of client.workflow.list({ query: MARKED, pageSize: PAGE }))
      ids.push(workflowId);
  } catch (error) {
    if (codeOf(error) !== INVALID_ARGUMENT) throw error;
  }
  return ids;
}

const codeOf = (error: unknown): unknown =>
  error instanceof ServiceError && error.cause instanceof Error && 'code' in error.cause
    ? error.cause.code
    : undefined;

/** How often in a row its code was tried; 0: nothing waits for it, or it does not run. */
async function triesOf(client: Client, workflowId: string): Promise<number> {
  try {
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    return raw.pendingWorkflowTask?.attempt ?? 0;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 0;
    throw error;
  }
}

async function lastFailure({ workflowService, options }: Client, workflowId: string): Promise<string> {
  const { history } = await workflowService.getWorkflowExecutionHistoryReverse({
    ...{ namespace: options.namespace, execution: { workflowId }, maximumPageSize: LAST_EVENTS },
  });
  const failed = history?.events?.find((event) => event.workflowTaskFailedEventAttributes);
  return failed?.workflowTaskFailedEventAttributes?.failure?.message ?? '';
}
