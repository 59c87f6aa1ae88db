import { MATTER_ROUTES, MatterAnswer, MattersAnswer } from '../../contract/matter.ts';
import { MATTER_ACT_NAMES } from '../../domain/supervision/matter-act.ts';
import type { MatterActName } from '../../domain/supervision/matter-act.ts';
import { readMatters } from '../../prisma/matters-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { matterOf, ok, personOf, queryOf } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { performMatterAct } from '../matters/perform-matter-act.ts';
import { presentMatter } from '../matters/present-matter.ts';

/** Each stands with its case, clocks and history: a page of them is what a leader can read at once. */
const PAGE = 10;

const list: Route = {
  method: 'get',
  path: '/api/matters',
  summary: 'Cards and accountability records (督办事项) this person was told of or answers for',
  query: [
    { name: 'waiting', about: '`me`: only those that wait for me' },
    { name: 'case', about: 'Of one case only' },
    { name: 'after', about: '`next` of the page before' },
  ],
  answer: MattersAnswer,
  handle: async (call) => {
    const { db } = call.services;
    const { personId, supervises } = personOf(call);
    const caseNo = queryOf(call, 'case');
    const { matters, waiting, next } = await readMatters(db, {
      personId,
      all: supervises,
      waitingOnly: queryOf(call, 'waiting') === 'me',
      cursor: queryOf(call, 'after'),
      limit: PAGE,
      ...(caseNo === null ? {} : { caseNo }),
    });
    const reads = await Promise.all(matters.map(({ matterId }) => readMatter(db, matterId)));
    const shown = reads.flatMap((read) => (read === undefined ? [] : [presentMatter(call, read)]));
    return ok({ waiting, next, matters: shown });
  },
};

const one: Route = {
  method: 'get',
  path: '/api/matters/one',
  summary: 'One card or accountability record',
  query: [{ name: 'id', about: 'matterId', required: true }],
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
    query: [{ name: 'id', about: 'matterId', required: true }],
    body,
    answer: MatterAnswer,
    keyed: true,
    handle: (call) => performMatterAct(call, act),
  };
}

export const matterRoutes: readonly Route[] = [list, one, ...MATTER_ACT_NAMES.map(actRoute)];
