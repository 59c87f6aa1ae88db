import { z } from 'zod';
import { INBOX_GROUPS, InboxAnswer } from '../../contract/case.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { countWaiting } from '../../prisma/matters-view.ts';
import { readInbox } from '../../prisma/inbox-view.ts';
import { afterOf, cursorOf, place } from '../door/cursor.ts';
import { asking, ok, personOf } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { caseLine } from '../present/case-line.ts';
import { givenWhy } from '../present/given-why.ts';

const PAGE = 50;

export const inboxRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/inbox',
    summary: 'Inbox (待办): cases at my posts, next limit first',
    query: z.strictObject({ group: z.enum(INBOX_GROUPS).optional(), after: afterOf(place) }),
    answer: InboxAnswer,
    handle: async (call) => {
      const { services, at, language } = call;
      const { group, after } = call.query;
      const { personId, supervises } = personOf(call);
      const query = { personId, at, cursor: after, limit: PAGE };
      const [inbox, toAnswer, calendar] = await Promise.all([
        readInbox(services.db, group === undefined ? query : { ...query, group }),
        countWaiting(services.db, { personId, all: supervises }),
        newestCalendar(services.db),
      ]);
      return ok({
        now: formatInstant(inbox.now),
        counts: inbox.counts,
        toAnswer,
        nextDueOn: inbox.nextDueOn,
        next: cursorOf(inbox.next),
        lines: inbox.lines.map((row) => ({
          ...caseLine(row, { calendar, language, audience: 'staff', rank: row.rank }),
          ...givenWhy(row, { personId, language }),
          group: row.group,
          moreSteps: row.moreSteps,
        })),
      });
    },
  }),
];
