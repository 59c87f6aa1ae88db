import { z } from 'zod';
import { MATTER_ROUTES, MatterAnswer, MatterQuery, MattersAnswer } from '../../contract/matter.ts';
import { CaseNo } from '../../contract/shapes.ts';
import { MATTER_ACT_NAMES } from '../../domain/supervision/matter-act.ts';
import type { MatterActName } from '../../domain/supervision/matter-act.ts';
import { readMatters } from '../../prisma/matters-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { afterOf, cursorOf, keyInstant, keyText } from '../door/cursor.ts';
import { asking, matterOf, ok, personOf } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { performMatterAct } from '../matters/perform-matter-act.ts';
import { presentMatter } from '../matters/present-matter.ts';

/** Each stands with its case, clocks and history: a page of them is what a leader can read at once. */
const PAGE = 10;

const Query = z.strictObject({
  waiting: z.literal('me').optional().describe('Only those that wait for me'),
  case: CaseNo.optional().describe('Of one case only'),
  after: afterOf(z.tuple([z.boolean(), keyInstant, keyText]).readonly()),
});

const list = asking({
  method: 'get',
  path: '/api/matters',
  summary: 'Cards and accountability records (督办事项) this person was told of or answers for',
  query: Query,
  answer: MattersAnswer,
  handle: async (call) => {
    const { db } = call.services;
    const { personId, supervises } = personOf(call);
    const { waiting: waits, case: caseNo, after } = call.query;
    const { matters, waiting, next } = await readMatters(db, {
      personId,
      all: supervises,
      waitingOnly: waits === 'me',
      cursor: after,
      limit: PAGE,
      ...(caseNo === undefined ? {} : { caseNo }),
    });
    const reads = await Promise.all(matters.map(({ matterId }) => readMatter(db, matterId)));
    const shown = reads.flatMap((read) => (read === undefined ? [] : [presentMatter(call, read)]));
    return ok({ waiting, next: cursorOf(next), matters: shown });
  },
});

const one: Route = {
  method: 'get',
  path: '/api/matters/one',
  summary: 'One card or accountability record',
  query: MatterQuery,
  answer: MatterAnswer,
  handle: (call) => Promise.resolve(ok(presentMatter(call, matterOf(call)))),
};

/** One route an act: POST /api/matters/<segment>?id=<matterId>. */
function actRoute(act: MatterActName): Route {
  const { segment, body } = MATTER_ROUTES[act];
  return {
    method: 'post',
    path: `/api/matters/${segment}`,
    summary: `Act on a matter: ${act}`,
    query: MatterQuery,
    body,
    answer: MatterAnswer,
    keyed: true,
    handle: (call) => performMatterAct(call, act),
  };
}

export const matterRoutes: readonly Route[] = [list, one, ...MATTER_ACT_NAMES.map(actRoute)];
