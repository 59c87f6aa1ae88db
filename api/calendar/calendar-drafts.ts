import type { DraftAnswer } from '../../contract/calendar.ts';
import type { DraftStand } from '../../contract/draft.ts';
import { diffCalendars } from '../../domain/time/calendar-diff.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import { CALENDAR_DRAFTS, calendarOfDraft } from '../../prisma/calendar-draft.ts';
import type { CalendarDraft, CheckedNotice, EnteredNotice } from '../../prisma/calendar-draft.ts';
import type { Call } from '../door/route.ts';
import type { DraftDoor } from '../drafts/draft-door.ts';
import { findingSentence } from '../present/calendar-findings.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';

export const calendarDrafts: DraftDoor<CheckedNotice, EnteredNotice, DraftRefusal> = {
  kind: CALENDAR_DRAFTS,
  view: yearView,
  params: draftRefusalParams,
};

/** What was read, what was found in it, what it changes. */
async function yearView(call: Call, draft: CalendarDraft): Promise<Omit<DraftAnswer, keyof DraftStand>> {
  const { revises, notice, findings } = draft;
  return {
    revises,
    notice: noticeView(notice),
    findings: findings.map((finding) => ({
      ...finding,
      sentence: findingSentence(finding, call.language),
    })),
    days: await daysOf(call, draft),
  };
}

function noticeView({ year, off, work, source }: CalendarDraft['notice']): DraftAnswer['notice'] {
  const { url, ...rest } = source;
  return {
    year,
    off: off.map(([first, last]) => [first, last]),
    work: [...work],
    source: url === undefined ? rest : { ...rest, url },
  };
}

async function daysOf({ services, at }: Call, draft: CalendarDraft): Promise<DraftAnswer['days']> {
  const { version, findings } = draft;
  if (version !== null || findings.some(({ severity }) => severity === 'unlawful')) return [];
  const { before, after } = await calendarOfDraft(services.db, draft, at);
  return diffCalendars(before, after).map((change) => ({
    day: change.day,
    before: change.before?.reason ?? null,
    after: change.after?.reason ?? null,
  }));
}
