import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is there. @throws with `what` when it is not within the time. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false>,
  { withinMs = 20_000 } = {},
): Promise<Answer> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > giveUpAt) throw new Error(`not within ${withinMs} ms: ${what}`);
    await sleep(50);
  }
}
