import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineAnswer } from './engine.ts';

const TRIES = 8;
const PAUSE_MS = 250;

/** A case is on the desks from its receipt on; its procedure starts a moment later, and nobody has to press twice. */
export async function onceStarted<Outcome>(
  ask: () => Promise<EngineAnswer<Outcome>>,
): Promise<EngineAnswer<Outcome>> {
  for (let tried = 1; tried < TRIES; tried++) {
    const answer = await ask();
    if (answer.kind !== 'unknown') return answer;
    await sleep(PAUSE_MS);
  }
  return await ask();
}
