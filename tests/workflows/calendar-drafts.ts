import { randomUUID } from 'node:crypto';
import type { Calendar } from '../../domain/time/calendar.ts';
import { yearOf } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf, toInstant } from '../../domain/time/instant.ts';
import type { HolidayNotice } from '../../domain/time/notice-check.ts';
import { CALENDAR_DRAFTS } from '../../prisma/calendar-draft.ts';
import { calendarHeld, newestCalendar } from '../../prisma/calendar-store.ts';
import type { Database } from '../../prisma/database.ts';
import { approveDraft, enterDraft, publishDraft } from '../../prisma/draft-store.ts';

/** A notice that changes one year in force: these days are off, or worked after all. */
export function noticeChanging(
  calendar: Calendar,
  year: number,
  { off = [], worked = [] }: { readonly off?: readonly Day[]; readonly worked?: readonly Day[] },
): HolidayNotice {
  const published = calendar.years[String(year)];
  if (published === undefined) throw new Error(`${year} is not published`);
  const spans = [
    ...published.off.filter(([first, last]) => first !== last || !worked.includes(first)),
    ...off.map((day) => [day, day] as const),
  ];
  return {
    year,
    off: spans.sort(([a], [b]) => (a < b ? -1 : 1)),
    work: published.work,
    source: {
      title: `国务院办公厅关于调整${year}年部分节假日安排的通知`,
      noticeNo: `国办发明电〔${year}〕测号`,
      publishedOn: dayOf(toInstant(Date.now())),
    },
  };
}

/** As three persons of the supervision body do it: one enters, two approve, and it is published. */
export async function publishNotice(db: Database, notice: HolidayNotice): Promise<Calendar> {
  const draftId = randomUUID().replaceAll('-', '').slice(0, 24);
  const at = toInstant(Date.now());
  const by = (personId: string, when = at) => ({ draftId, who: { personId, at: when } });
  const revises = (await newestCalendar(db)).years[String(notice.year)] !== undefined;
  await enterDraft(db, CALENDAR_DRAFTS, { ...by('P0008'), content: { notice, revises } });
  for (const personId of ['P0009', 'P0006']) await approveDraft(db, CALENDAR_DRAFTS, by(personId));
  const verdict = await publishDraft(db, CALENDAR_DRAFTS, by('P0008', toInstant(Date.now())));
  if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);

  return await calendarHeld(db, verdict.outcome.version);
}

/** Makes one day of its year a day off, or worked after all. */
export async function publishDay(db: Database, day: Day, how: 'off' | 'worked'): Promise<Calendar> {
  const calendar = await newestCalendar(db);
  return await publishNotice(db, noticeChanging(calendar, yearOf(day), { [how]: [day] }));
}
