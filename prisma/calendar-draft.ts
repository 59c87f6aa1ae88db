import { withdrawalOf, withdrawEntered } from '../domain/approval.ts';
import { approve, mayPublishYear, nextVersion, proposeYear } from '../domain/time/calendar-import.ts';
import type { CalendarProposal } from '../domain/time/calendar-import.ts';
import { isOutdated, mayEnter } from '../domain/time/calendar-draft.ts';
import type { DraftRefusal } from '../domain/time/calendar-draft.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { HolidayNotice } from '../domain/time/notice-check.ts';
import { allow } from '../domain/verdict.ts';
import { calendarHeld, newestCalendar, publishCalendar } from './calendar-store.ts';
import type { DraftKind, StoredDraft } from './draft-kind.ts';
import type { Asked } from './sql.ts';

export interface EnteredNotice {
  readonly notice: HolidayNotice;
  readonly revises: boolean;
}
export interface CheckedNotice extends EnteredNotice {
  /** As they were found when it was entered. */
  readonly findings: CalendarProposal['findings'];
}
export type CalendarDraft = StoredDraft & CheckedNotice;

/** 放假安排: what drafts of calendars have of their own. */
export const CALENDAR_DRAFTS: DraftKind<CheckedNotice, EnteredNotice, DraftRefusal> = {
  name: 'calendar',
  subject: 'calendar',
  columns: 'd.revises, d.notice, d.findings',

  enter: async (tx, { notice, revises }, { personId, at }) => {
    const newest = await newestCalendar(tx);
    const { year, source } = notice;
    const allowed = mayEnter(newest, { year, revises });
    if (!allowed.ok) return allowed;
    const { findings } = proposeYear(notice, { importedBy: personId, at });
    const shown = { year, revises, notice_no: source.noticeNo };
    return allow({ ...shown, notice, findings, base_version: newest.version });
  },
  closed: yearClosed,
  mayApprove: (draft, { personId, at }) => approve(proposalOf(draft), personId, at),
  mayWithdraw: withdrawEntered,
  mayPublish: (draft) => mayPublishYear(proposalOf(draft)),

  publish: async (tx, draft, { personId, at }) => {
    const calendar = nextVersion(await newestCalendar(tx), proposalOf(draft), at);
    const { version } = calendar;
    const outcome = await publishCalendar(tx, calendar, { personId, at, draftId: draft.draftId });
    if (outcome === 'not-newer') throw new Error(`calendar ${version}: a newer one came in between`);
    return version;
  },
};

/** What would be in force if it were published at that instant. */
export async function calendarOfDraft(
  db: Asked,
  draft: CalendarDraft,
  at: Instant,
): Promise<{ readonly before: Calendar; readonly after: Calendar }> {
  const before = await newestCalendar(db);
  return { before, after: nextVersion(before, proposalOf(draft), at) };
}

function proposalOf({ notice, findings, enteredBy, enteredAt, approvals }: CalendarDraft): CalendarProposal {
  return { ...proposeYear(notice, { importedBy: enteredBy, at: enteredAt }), findings, approvals };
}

async function yearClosed(db: Asked, draft: CalendarDraft): Promise<DraftRefusal | null> {
  const { version, baseVersion } = draft;
  const { year } = draft.notice;
  if (version !== null) return { code: 'draft-published', field: 'draftId', where: String(version) };
  const withdrawn = withdrawalOf(draft);
  if (withdrawn !== null) return withdrawn;
  const [base, newest] = [await calendarHeld(db, baseVersion), await newestCalendar(db)];
  return isOutdated(base, newest, year)
    ? { code: 'draft-outdated', field: 'year', where: String(year) }
    : null;
}
