import { RequestAnswer } from '../../contract/acts.ts';
import { IdempotencyKey } from '../../contract/shapes.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { lookUpRequest } from '../requests/look-up-request.ts';

export const requestRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/requests/:key',
    summary: 'What became of a request of mine (查结果), by its Idempotency-Key',
    answer: RequestAnswer,
    handle: async (call) => {
      const key = IdempotencyKey.safeParse(call.req.params['key']);
      if (!key.success) throw new ProblemError('not-found');
      return ok(await lookUpRequest(call, key.data));
    },
  },
];
