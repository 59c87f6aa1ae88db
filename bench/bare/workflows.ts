import {
  allHandlersFinished,
  condition,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { BareActivities } from './activities.ts';

/** What the engine costs at least: procedures without any law, to compare ours with in the same run. */
const { writeRow } = proxyActivities<BareActivities>({ startToCloseTimeout: '15 seconds' });

export const bareAct = defineUpdate<number, [number]>('act');

/** So many updates, each answered when its one row is written. */
export async function bareCase(caseId: string, acts: number): Promise<void> {
  let done = 0;
  setHandler(bareAct, async (seq) => {
    await writeRow(caseId, seq);
    done += 1;
    return seq;
  });
  await condition(() => done === acts);
  await condition(allHandlersFinished);
}

/** One timer, then one row that says when this code ran. */
export async function bareTimer(caseId: string, { dueAt }: { readonly dueAt: number }): Promise<void> {
  await sleep(Math.max(1, dueAt - Date.now())); // the engine's clock
  await writeRow(caseId, 1, Date.now());
}
