import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 90_000;

/** Asks `/api/ready` until every part says yes. @throws with what it said last. */
export async function untilAllReady(url: string): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const { ready, said } = await ask(url);
    if (ready) return;
    if (Date.now() > giveUpAt)
      throw new Error(`Not everything is ready after ${patienceMs / 1000} s: ${said}`);
    await sleep(100);
  }
}

async function ask(url: string): Promise<{ ready: boolean; said: string }> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });

    return { ready: answer.ok, said: await answer.text() };
  } catch (error) {
    return { ready: false, said: String(error) };
  }
}
