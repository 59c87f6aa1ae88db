import { z } from 'zod';
import { NoticesAnswer, ReadNoticesBody } from '../../contract/session.ts';
import { markRead, readNotices } from '../../prisma/notice-view.ts';
import { afterOf, cursorOf } from '../door/cursor.ts';
import { asking, ok, personOf, taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { noticeView } from '../present/notice-text.ts';

const PAGE = 30;

const list = asking({
  method: 'get',
  path: '/api/notices',
  summary: 'Notices (通知) to me, newest first',
  query: z.strictObject({ after: afterOf(z.tuple([z.int().min(0)]).readonly()) }),
  answer: NoticesAnswer,
  handle: async (call) => {
    const query = { personId: personOf(call).personId, cursor: call.query.after, limit: PAGE };
    const { notices, next } = await readNotices(call.services.db, query);
    return ok({ next: cursorOf(next), notices: notices.map((notice) => noticeView(notice, call.language)) });
  },
});

const read = taking({
  method: 'post',
  path: '/api/notices/read',
  summary: 'Mark notices as read',
  body: ReadNoticesBody,
  status: 204,
  handle: async (call) => {
    const { services, body, at } = call;
    await markRead(services.db, { personId: personOf(call).personId, ids: body.ids.map(Number), at });
    return { status: 204 };
  },
});

/** Hints {kind, id, seq} of what changed for this person; the pages fetch again (settled.md 37). */
const events: Route = {
  method: 'get',
  path: '/api/events',
  summary: 'Live hints (server-sent events): something changed, fetch it again',
  mime: 'text/event-stream',
  handle: (call) => {
    const { services, res } = call;
    res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    res.flushHeaders();
    services.hints.listen(personOf(call), res);
    return Promise.resolve({});
  },
};

export const noticeRoutes: readonly Route[] = [list, read, events];
