import { z } from 'zod';
import {
  CalendarAnswer,
  DraftAnswer,
  DraftBody,
  DraftsAnswer,
  NoticePreview,
  PreviewAnswer,
  VersionAnswer,
  VersionsAnswer,
} from '../../contract/calendar.ts';
import type { EnteredNotice } from '../../prisma/calendar-draft.ts';
import { calendarDrafts } from '../calendar/calendar-drafts.ts';
import { presentCalendar, presentVersions } from '../calendar/present-calendar.ts';
import { presentVersion } from '../calendar/present-version.ts';
import { previewDraft } from '../calendar/preview-draft.ts';
import { previewNotice } from '../calendar/preview-notice.ts';
import { afterOf, keyText, versionPlace } from '../door/cursor.ts';
import { asking, ok, taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { draftOf } from '../drafts/draft-door.ts';
import { draftRoutes } from '../drafts/draft-routes.ts';

const entered = ({ revises = false, ...notice }: DraftBody): EnteredNotice => ({ notice, revises });

const drafts = draftRoutes(calendarDrafts, {
  body: DraftBody,
  contentOf: entered,
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

const inForce: Route = {
  method: 'get',
  path: '/api/calendar',
  summary: 'Which years are published and by which notice, which is missing, who keeps them',
  answer: CalendarAnswer,
  handle: async (call) => ok(await presentCalendar(call)),
};

const look = taking({
  method: 'post',
  path: '/api/calendar/preview',
  summary:
    'What is wrong in a holiday notice and what it would move, before it is entered; nothing is stored',
  body: DraftBody,
  answer: NoticePreview,
  handle: async (call) => ok(await previewNotice(call, entered(call.body))),
});

const versions = asking({
  method: 'get',
  path: '/api/calendar/versions',
  summary: 'Published versions, newest first, each with the days that it changed',
  query: z.strictObject({ after: afterOf(versionPlace) }),
  answer: VersionsAnswer,
  handle: async (call) => ok(await presentVersions(call, call.query.after)),
});

export const calendarRoutes: readonly Route[] = [inForce, look, ...drafts, preview, versions];
