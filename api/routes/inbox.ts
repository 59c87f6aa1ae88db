import { INBOX_GROUPS, InboxAnswer } from '../../contract/case.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { readInbox } from '../../prisma/inbox-view.ts';
import { ok, personOf, queryOf } from '../door/route.ts';
import type { Call, Route } from '../door/route.ts';
import { caseLine } from '../present/case-line.ts';

const PAGE = 50;

export const inboxRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/inbox',
    summary: 'Inbox (待办): cases at my posts, next limit first',
    query: [
      { name: 'group', about: `One of ${INBOX_GROUPS.join(', ')}` },
      { name: 'after', about: '`next` of the page before' },
    ],
    answer: InboxAnswer,
    handle: async (call) => {
      const { services, at, language } = call;
      const group = groupOf(call);
      const query = { personId: personOf(call).personId, at, cursor: queryOf(call, 'after'), limit: PAGE };
      const [inbox, calendar] = await Promise.all([
        readInbox(services.db, group === undefined ? query : { ...query, group }),
        newestCalendar(services.db),
      ]);
      return ok({
        now: formatInstant(inbox.now),
        counts: inbox.counts,
        nextDueOn: inbox.nextDueOn,
        next: inbox.next,
        lines: inbox.lines.map((row) => ({
          ...caseLine(row, { calendar, language, audience: 'staff', rank: row.rank }),
          group: row.group,
        })),
      });
    },
  },
];

function groupOf(call: Call): (typeof INBOX_GROUPS)[number] | undefined {
  return INBOX_GROUPS.find((group) => group === queryOf(call, 'group'));
}
