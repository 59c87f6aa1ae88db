import { z } from 'zod';
import { LateAnswer } from '../../contract/late.ts';
import { dayOf, formatInstant, toInstant } from '../../domain/time/instant.ts';
import { readLatePromises } from '../../prisma/late-view.ts';
import type { LatePromise } from '../../prisma/late-view.ts';
import { afterOf, cursorOf, place } from '../door/cursor.ts';
import { asking, ok } from '../door/route.ts';
import type { Route } from '../door/route.ts';

const PAGE = 20;

/** 超时公开: the public list of broken promises and their explanations (BIZ 36; settled.md 42). */
export const lateRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/late',
    summary: 'Broken promises with their explanations (超时说明), newest first; public, nothing personal',
    query: z.strictObject({ after: afterOf(place) }),
    answer: LateAnswer,
    handle: async (call) => {
      const { services, at, query } = call;
      const asked = { now: at, cursor: query.after, limit: PAGE };
      const { late, next } = await readLatePromises(services.db, asked);
      return ok({ now: formatInstant(at), next: cursorOf(next), late: late.map(lateLine) });
    },
  }),
];

function lateLine(late: LatePromise): LateAnswer['late'][number] {
  const { itemName, unitName, lateAt, over, dueOn, explainedAt, text } = late;
  return {
    ...{ itemName, unitName, over, dueOn, text },
    promisedOn: dayOf(toInstant(lateAt - 1)),
    explainedAt: explainedAt === null ? null : formatInstant(explainedAt),
  };
}
