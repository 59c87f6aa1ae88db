import { randomUUID } from 'node:crypto';
import type { Problem } from '../../contract/shapes.ts';
import type { Door } from './door.ts';
import { PASSWORD } from './door.ts';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Asking {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody with a browser: keeps the cookie, sends JSON. */
export interface Caller {
  readonly get: <Body = Record<string, unknown>>(path: string, asking?: Asking) => Promise<Answer<Body>>;
  readonly post: <Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    asking?: Asking,
  ) => Promise<Answer<Body>>;
  readonly send: <Body = Record<string, unknown>>(
    method: string,
    path: string,
    asking?: Asking,
  ) => Promise<Answer<Body>>;
  readonly cookie: string;
}

export function caller(door: Pick<Door, 'origin'>, cookie = ''): Caller {
  const send = async (method: string, path: string, { body, key, headers }: Asking = {}) => {
    const response = await fetch(`${door.origin}${path}`, {
      method,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await bodyOf(response) };
  };
  return {
    cookie,
    send: send as Caller['send'],
    get: ((path, asking) => send('GET', path, asking)) as Caller['get'],
    post: ((path, body, asking) =>
      send('POST', path, { key: randomUUID(), ...asking, body })) as Caller['post'],
  };
}

/** Signs in as one of the seed's people. */
export async function signedIn(
  door: Pick<Door, 'origin'>,
  name: string,
  password = PASSWORD,
): Promise<Caller> {
  const answer = await caller(door).post('/api/session', { name, password });
  if (answer.status !== 200) throw new Error(`${name} could not sign in: ${JSON.stringify(answer.body)}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return caller(door, cookie.join('; '));
}

export const problemOf = (answer: Answer): Problem => answer.body as unknown as Problem;

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return (response.headers.get('content-type') ?? '').includes('json') ? (JSON.parse(text) as unknown) : text;
}
