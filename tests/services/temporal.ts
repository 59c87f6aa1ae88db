import { fromSetup } from './from-setup.ts';

/** `host:port` of the one Temporal server of this run; it may skip time, workflow by workflow. Namespace `default`. */
export const temporalAddress = (): string => fromSetup('TEST_TEMPORAL');

/** For `Worker.create` and replays: the bundle of `workflows/index.ts`, built once a run. */
export const workflowBundle = (): { codePath: string } => ({ codePath: fromSetup('TEST_WORKFLOW_BUNDLE') });
