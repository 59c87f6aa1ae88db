import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

/** A start that may be asked for twice: the workflow that is there already is the one that was meant. */
export async function unlessKnown(started: Promise<unknown>): Promise<void> {
  try {
    await started;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
