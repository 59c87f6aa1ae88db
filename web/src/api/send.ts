import { currentLanguage } from '../words/language.ts';
import { NoAnswer, readProblem } from './problem.ts';
import { announceSignedOut } from './signed-out.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Idempotency-Key of an act. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Asking who is signed in, and signing in, answer 401 without a session having ended. */
export const SESSION_PATH = '/api/session';

/** One request. @throws RequestProblem when the server refuses, NoAnswer when nothing came back. */
export async function send<Answer>(request: Request): Promise<Answer> {
  return (await sendForStatus(request)).body as Answer;
}

/** As `send`, for those who must tell 202 from 200. */
export async function sendForStatus({ method, path, body, key, signal }: Request): Promise<Answered> {
  const headers = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new NoAnswer(cause);
  });
  const answer = await bodyOf(response);
  if (response.status === 401 && path !== SESSION_PATH) announceSignedOut();
  if (!response.ok) throw readProblem(answer, response.status);
  return { status: response.status, body: answer };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new NoAnswer(cause);
  }
}
