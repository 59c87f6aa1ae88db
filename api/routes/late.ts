import { LateAnswer } from '../../contract/late.ts';
import { dayOf, formatInstant, toInstant } from '../../domain/time/instant.ts';
import { readLatePromises } from '../../prisma/late-view.ts';
import type { LatePromise } from '../../prisma/late-view.ts';
import { ok, queryOf } from '../door/route.ts';
import type { Route } from '../door/route.ts';

const PAGE = 20;

/** 超时公开: the public list of broken promises and their explanations (BIZ 36; settled.md 42). */
export const lateRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/late',
    summary: 'Broken promises with their explanations (超时说明), newest first; public, nothing personal',
    query: [{ name: 'after', about: '`next` of the page before' }],
    answer: LateAnswer,
    handle: async (call) => {
      const { services, at } = call;
      const asked = { now: at, cursor: queryOf(call, 'after'), limit: PAGE };
      const { late, next } = await readLatePromises(services.db, asked);
      return ok({ now: formatInstant(at), next, late: late.map(lateLine) });
    },
  },
];

function lateLine(late: LatePromise): LateAnswer['late'][number] {
  const { itemName, unitName, lateAt, over, dueOn, explainedAt, text } = late;
  return {
    ...{ itemName, unitName, over, dueOn, text },
    promisedOn: dayOf(toInstant(lateAt - 1)),
    explainedAt: explainedAt === null ? null : formatInstant(explainedAt),
  };
}
