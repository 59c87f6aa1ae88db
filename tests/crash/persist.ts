import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../api/caller.ts';

const LONGEST_WAIT_MS = 500;
const NO_ANSWER_WAIT_MS = 250;

/** What became of every press that is not answered yet, by what is pressed; nobody presses again once told to go. */
export interface Pending {
  readonly told: Map<string, string>;
  readonly leave: AbortSignal;
}

/**
 * The same request again, with the same key, as the page sends it: when nobody answers, when the answer is "sent, not
 * confirmed" (202) or "away" (503). Waits as long as it is told, but no longer than half a second.
 * @throws with the problem when the answer is any other than `expected`.
 */
export async function persist<Body>(
  { told, leave }: Pending,
  { what, expected }: { readonly what: string; readonly expected: number },
  press: () => Promise<Answer<Body>>,
): Promise<Body> {
  for (;;) {
    told.set(what, `asked at ${new Date().toISOString()}, no answer yet`);
    const answer = await unlessCutOff(press);
    if (answer?.status === expected) {
      told.delete(what);
      return answer.body;
    }
    const word = answer === null ? 'cut off' : `${answer.status} ${JSON.stringify(answer.body)}`;
    if (answer !== null && answer.status !== 202 && answer.status !== 503)
      throw new Error(`${what}: ${word}`);
    told.set(what, word);
    await sleep(answer === null ? NO_ANSWER_WAIT_MS : waitOf(answer), undefined, { signal: leave });
  }
}

function waitOf({ headers }: Pick<Answer<unknown>, 'headers'>): number {
  return Math.min(Number(headers.get('retry-after') ?? 0) * 1000, LONGEST_WAIT_MS);
}

/** `fetch` tells by a TypeError with a cause that the connection, or half of an answer, was lost. */
async function unlessCutOff<Body>(press: () => Promise<Answer<Body>>): Promise<Answer<Body> | null> {
  try {
    return await press();
  } catch (error) {
    const { name, cause } = error as Error; // not instanceof: Jest has a TypeError of its own
    if (name === 'TypeError' && cause !== undefined) return null;
    throw error;
  }
}
