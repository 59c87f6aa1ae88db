/** Answers requests in the order given, and remembers what was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
}

interface Scripted {
  readonly status: number;
  readonly body: unknown;
}

/** No answer comes back. */
export const LOST = 'lost';

export function answerInOrder(script: readonly (Scripted | typeof LOST)[]): readonly Asked[] {
  const asked: Asked[] = [];
  const rest = [...script];
  globalThis.fetch = (input, init = {}) => {
    const path = input instanceof Request ? input.url : input.toString();
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null;
    asked.push({
      method: init.method ?? 'GET',
      path,
      key: headers.get('idempotency-key'),
      body,
    });
    const next = rest.shift();
    if (next === undefined) throw new Error(`nothing scripted for ${path}`);
    if (next === LOST) return Promise.reject(new TypeError('network'));
    return Promise.resolve(new Response(JSON.stringify(next.body), { status: next.status }));
  };
  return asked;
}

export const problem = (status: number, code: string): Scripted => ({
  status,
  body: {
    type: `/problems/${code}`,
    title: code,
    status,
    code,
    detail: code,
    reference: 'r1',
    ...(status === 503 ? { retryAfterSeconds: 1 } : {}),
  },
});
