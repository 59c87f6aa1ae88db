import type { RequestAnswer } from '../../../contract/acts.ts';
import { NoAnswer, RequestProblem, problemOf } from './problem.ts';
import { forgetSent, keepSent, newKey, sentRequest } from './request-key.ts';
import type { SentRequest } from './request-key.ts';
import { send, sendForStatus } from './send.ts';

interface KeyedPost {
  /** Names the dialog: the key is kept under it. */
  readonly name: string;
  readonly path: string;
  readonly body: unknown;
  readonly onProgress: (progress: Progress) => void;
}

export type Progress =
  | { readonly kind: 'sending' }
  /** Sent, not yet confirmed. */
  | { readonly kind: 'pending' }
  /** The server asked us to wait; the same request goes out again with the same key. */
  | { readonly kind: 'waiting'; readonly seconds: number };

const POLL_MS = 1_000;
const WAIT_SECONDS = 5;
/** Answers after which the outcome is still open, so that the key stays. */
const OPEN_STATUS: readonly number[] = [401, 429, 503];

/** Sends an act until its outcome is known. @throws RequestProblem (final) or NoAnswer (the key is kept). */
export async function keyedPost<Answer>({ name, path, body, onProgress }: KeyedPost): Promise<Answer> {
  const text = JSON.stringify(body);
  onProgress({ kind: 'sending' });
  const sent = await requestToSend(name, { path, body: text });
  keepSent(name, sent);
  try {
    const answer = await untilFinal<Answer>(sent, onProgress);
    forgetSent(name);
    return answer;
  } catch (error) {
    if (isFinal(error)) forgetSent(name);
    throw error;
  }
}

/** An earlier press whose outcome is open is asked after first: if it was recorded, its own answer is the answer. */
async function requestToSend(name: string, next: Omit<SentRequest, 'key'>): Promise<SentRequest> {
  const earlier = sentRequest(name);
  if (earlier === null) return { key: newKey(), ...next };
  if (earlier.body === next.body && earlier.path === next.path) return earlier;
  const outcome = await outcomeOf(earlier.key);
  return outcome === 'done' || outcome === 'pending' ? earlier : { key: newKey(), ...next };
}

async function untilFinal<Answer>(sent: SentRequest, onProgress: KeyedPost['onProgress']): Promise<Answer> {
  for (;;) {
    const answered = await sendOrWait(sent, onProgress);
    if (answered === null) continue;
    if (answered.status !== 202) return answered.body as Answer;
    onProgress({ kind: 'pending' });
    await untilSettled(sent.key);
  }
}

async function sendOrWait({ key, path, body }: SentRequest, onProgress: KeyedPost['onProgress']) {
  try {
    return await sendForStatus({ method: 'POST', path, body: JSON.parse(body) as unknown, key });
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.status !== 503) throw error;
    await countDown(problem.retryAfterSeconds ?? WAIT_SECONDS, onProgress);
    return null;
  }
}

async function untilSettled(key: string): Promise<void> {
  do await pause(POLL_MS);
  while ((await outcomeOf(key)) === 'pending');
}

async function outcomeOf(key: string): Promise<RequestAnswer['outcome']> {
  try {
    return (await send<RequestAnswer>({ method: 'GET', path: `/api/requests/${key}` })).outcome;
  } catch (error) {
    const status = problemOf(error)?.status;
    if (status === 404) return 'unknown';
    if (status === 503) return 'pending';
    throw error;
  }
}

async function countDown(seconds: number, onProgress: KeyedPost['onProgress']): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    onProgress({ kind: 'waiting', seconds: left });
    await pause(1_000);
  }
  onProgress({ kind: 'sending' });
}

function isFinal(error: unknown): boolean {
  if (error instanceof NoAnswer) return false;
  return error instanceof RequestProblem && !OPEN_STATUS.includes(error.problem.status);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
