import type { DraftAnswer } from '../../contract/calendar.ts';
import type { DraftStand } from '../../contract/draft.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import { CALENDAR_DRAFTS, calendarOfDraft } from '../../prisma/calendar-draft.ts';
import type { CalendarDraft, CheckedNotice, EnteredNotice } from '../../prisma/calendar-draft.ts';
import type { Call } from '../door/route.ts';
import type { DraftDoor } from '../drafts/draft-door.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';
import { daysView, findingsView } from './calendar-views.ts';
import { noticeView } from './notice-view.ts';

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
    findings: findingsView(findings, call.language),
    days: await daysOf(call, draft),
  };
}

async function daysOf({ services, at }: Call, draft: CalendarDraft): Promise<DraftAnswer['days']> {
  const { version, findings } = draft;
  if (version !== null || findings.some(({ severity }) => severity === 'unlawful')) return [];
  const { before, after } = await calendarOfDraft(services.db, draft, at);
  return daysView(before, after);
}
