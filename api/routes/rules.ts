import { DraftActBody } from '../../contract/calendar.ts';
import { RuleDraftAnswer, RuleDraftsAnswer, RulesBody, RuleVersionAnswer } from '../../contract/rules.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { cursorOf, partsOf } from '../../prisma/cursor.ts';
import { listRuleDrafts } from '../../prisma/rule-draft-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok, queryOf, taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { approve, enter, publish, ruleDraftOf } from '../rules/act-on-draft.ts';
import { presentRuleDraft, presentRules } from '../rules/present-draft.ts';

const PAGE = 20;

const list: Route = {
  method: 'get',
  path: '/api/rules/drafts',
  summary: 'Drafts of rule versions (监察规则), newest first',
  query: [{ name: 'after', about: '`next` of the page before' }],
  answer: RuleDraftsAnswer,
  handle: async (call) => {
    const after = placeOf(queryOf(call, 'after'));
    const found = await listRuleDrafts(call.services.db, { after, limit: PAGE + 1 });
    const drafts = found.slice(0, PAGE);
    const last = found.length > PAGE ? drafts.at(-1) : undefined;
    return ok({
      next: last === undefined ? null : cursorOf([last.enteredAt, last.draftId]),
      drafts: await Promise.all(drafts.map((draft) => presentRuleDraft(call, draft))),
    });
  },
};

const draft = taking({
  method: 'post',
  path: '/api/rules/drafts',
  summary:
    'Enter rules that are switched off and profiles (预警方案) from a day on; what the law sets is refused',
  body: RulesBody,
  answer: RuleDraftAnswer,
  status: 201,
  keyed: true,
  handle: enter,
});

const one: Route = {
  method: 'get',
  path: '/api/rules/drafts/:draftId',
  summary: 'A draft of rules: what it says, who approved, what may be done with it',
  answer: RuleDraftAnswer,
  handle: async (call) => ok(await presentRuleDraft(call, await ruleDraftOf(call))),
};

const approval: Route = {
  method: 'post',
  path: '/api/rules/drafts/:draftId/approval',
  summary: 'Approve a draft; two persons do, neither of them who entered it',
  body: DraftActBody,
  answer: RuleDraftAnswer,
  keyed: true,
  handle: approve,
};

const publication: Route = {
  method: 'post',
  path: '/api/rules/drafts/:draftId/publication',
  summary: 'Publish an approved draft as the next version; every open case is told before its day comes',
  body: DraftActBody,
  answer: RuleDraftAnswer,
  keyed: true,
  handle: publish,
};

const version: Route = {
  method: 'get',
  path: '/api/rules/versions/:version',
  summary: 'A published rule version, and how far it has reached the open cases',
  answer: RuleVersionAnswer,
  handle: async ({ services, req }) => {
    const text = String(req.params['version']);
    const found = /^\d{1,9}$/.test(text) ? await presentRules(services.db, Number(text)) : undefined;
    if (found === undefined) throw new ProblemError('not-found');
    return ok(found);
  },
};

export const ruleRoutes: readonly Route[] = [list, draft, one, approval, publication, version];

function placeOf(cursor: string | null) {
  const [enteredAt, draftId] = partsOf(cursor) ?? [];
  const known = typeof enteredAt === 'number' && typeof draftId === 'string';
  return known ? ([toInstant(enteredAt), draftId] as const) : null;
}
