import type { Engine } from '../workflows/harness.ts';

/** What is lived through to be recorded; answers the ids of the workflows whose histories are kept. */
export type Scenario = (engine: Engine) => Promise<readonly string[]>;
