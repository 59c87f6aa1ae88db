import { z } from 'zod';
import {
  DraftAnswer,
  DraftBody,
  DraftsAnswer,
  PreviewAnswer,
  VersionAnswer,
} from '../../contract/calendar.ts';
import { calendarDrafts } from '../calendar/calendar-drafts.ts';
import { presentVersion } from '../calendar/present-version.ts';
import { previewDraft } from '../calendar/preview-draft.ts';
import { afterOf, keyText } from '../door/cursor.ts';
import { asking, ok } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { draftOf } from '../drafts/draft-door.ts';
import { draftRoutes } from '../drafts/draft-routes.ts';

const drafts = draftRoutes(calendarDrafts, {
  body: DraftBody,
  contentOf: ({ revises = false, ...notice }) => ({ notice, revises }),
  answers: { draft: DraftAnswer, drafts: DraftsAnswer, version: VersionAnswer },
  version: presentVersion,
  summaries: {
    list: 'Drafts of calendar versions (放假安排), newest first',
    enter: 'Enter a holiday notice as a draft; it is checked at once',
    one: 'A draft: what was read, what was found in it, which days it changes, who approved',
    publication: 'Publish an approved draft as the next version; every open case and matter is told',
    version: 'A published version, and how far it has reached the open cases and matters',
  },
});

const PreviewKey = z.tuple([z.enum(['case', 'matter']), keyText]).transform(([kind, key]) => ({ kind, key }));

const preview = asking({
  method: 'get',
  path: '/api/calendar/drafts/:draftId/preview',
  summary: 'What would move if it were published now: cases, matters, days, cards',
  query: z.strictObject({ after: afterOf(PreviewKey) }),
  answer: PreviewAnswer,
  handle: async (call) => ok(await previewDraft(call, await draftOf(calendarDrafts, call), call.query.after)),
});

export const calendarRoutes: readonly Route[] = [...drafts, preview];
