import { ApplicationFailure } from '@temporalio/workflow';

/** How a rule's no leaves a workflow: the caller finds the code as `type` and the whole refusal in `details`. */
export function refuseWith(refusal: { readonly code: string }): never {
  throw ApplicationFailure.nonRetryable(`refused: ${refusal.code}`, refusal.code, refusal);
}
