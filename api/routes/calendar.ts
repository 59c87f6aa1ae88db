import {
  DraftActBody,
  DraftAnswer,
  DraftBody,
  DraftsAnswer,
  PreviewAnswer,
  VersionAnswer,
} from '../../contract/calendar.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { listDrafts } from '../../prisma/calendar-draft-store.ts';
import { cursorOf, partsOf } from '../../prisma/cursor.ts';
import { approve, draftOf, enter, publish } from '../calendar/act-on-draft.ts';
import { presentDraft } from '../calendar/present-draft.ts';
import { presentVersion } from '../calendar/present-version.ts';
import { previewDraft } from '../calendar/preview-draft.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok, queryOf, taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';

const PAGE = 20;
const NEXT = { name: 'after', about: '`next` of the page before' } as const;

const list: Route = {
  method: 'get',
  path: '/api/calendar/drafts',
  summary: 'Drafts of calendar versions (放假安排), newest first',
  query: [NEXT],
  answer: DraftsAnswer,
  handle: async (call) => {
    const { db } = call.services;
    const found = await listDrafts(db, { after: placeOf(queryOf(call, 'after')), limit: PAGE + 1 });
    const drafts = found.slice(0, PAGE);
    const last = found.length > PAGE ? drafts.at(-1) : undefined;
    return ok({
      next: last === undefined ? null : cursorOf([last.proposal.importedAt, last.draftId]),
      drafts: await Promise.all(drafts.map((draft) => presentDraft(call, draft))),
    });
  },
};

const draft = taking({
  method: 'post',
  path: '/api/calendar/drafts',
  summary: 'Enter a holiday notice as a draft; it is checked at once',
  body: DraftBody,
  answer: DraftAnswer,
  status: 201,
  keyed: true,
  handle: enter,
});

const one: Route = {
  method: 'get',
  path: '/api/calendar/drafts/:draftId',
  summary: 'A draft: what was read, what was found in it, which days it changes, who approved',
  answer: DraftAnswer,
  handle: async (call) => ok(await presentDraft(call, await draftOf(call))),
};

const preview: Route = {
  method: 'get',
  path: '/api/calendar/drafts/:draftId/preview',
  summary: 'What would move if it were published now: cases, matters, days, cards',
  query: [NEXT],
  answer: PreviewAnswer,
  handle: async (call) => ok(await previewDraft(call, await draftOf(call), queryOf(call, 'after'))),
};

const approval: Route = {
  method: 'post',
  path: '/api/calendar/drafts/:draftId/approval',
  summary: 'Approve a draft; two persons do, neither of them who entered it',
  body: DraftActBody,
  answer: DraftAnswer,
  keyed: true,
  handle: approve,
};

const publication: Route = {
  method: 'post',
  path: '/api/calendar/drafts/:draftId/publication',
  summary: 'Publish an approved draft as the next version; every open case and matter is told',
  body: DraftActBody,
  answer: DraftAnswer,
  keyed: true,
  handle: publish,
};

const version: Route = {
  method: 'get',
  path: '/api/calendar/versions/:version',
  summary: 'A published version, and how far it has reached the open cases and matters',
  answer: VersionAnswer,
  handle: async ({ services, req }) => {
    const text = String(req.params['version']);
    const found = /^\d{1,9}$/.test(text) ? await presentVersion(services.db, Number(text)) : undefined;
    if (found === undefined) throw new ProblemError('not-found');
    return ok(found);
  },
};

export const calendarRoutes: readonly Route[] = [list, draft, one, preview, approval, publication, version];

function placeOf(cursor: string | null) {
  const [enteredAt, draftId] = partsOf(cursor) ?? [];
  const known = typeof enteredAt === 'number' && typeof draftId === 'string';
  return known ? ([toInstant(enteredAt), draftId] as const) : null;
}
