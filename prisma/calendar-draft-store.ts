import { approve, nextVersion, proposeYear, publishYear } from '../domain/time/calendar-import.ts';
import type { CalendarProposal } from '../domain/time/calendar-import.ts';
import { isOutdated, mayEnter } from '../domain/time/calendar-draft.ts';
import type { DraftRefusal } from '../domain/time/calendar-draft.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { HolidayNotice } from '../domain/time/notice-check.ts';
import { allow, refuse } from '../domain/verdict.ts';
import type { Verdict } from '../domain/verdict.ts';
import { calendarHeld, newestCalendar, publishCalendar } from './calendar-store.ts';
import { waitForRecords } from './case-lock.ts';
import type { Database } from './database.ts';
import { planRollout } from './replan-store.ts';
import { insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** A draft as it lies there now: nothing of it is ever changed, approvals and a publication are added. */
export interface CalendarDraft {
  readonly draftId: string;
  readonly revises: boolean;
  readonly baseVersion: number;
  readonly notice: HolidayNotice;
  readonly proposal: CalendarProposal;
  readonly published: { readonly version: number; readonly at: Instant } | null;
}

interface Who {
  readonly personId: string;
  readonly at: Instant;
}

/** The same id again is the same draft: nothing is stored twice. */
export async function enterDraft(
  db: Database,
  { draftId, notice, revises }: Pick<CalendarDraft, 'draftId' | 'notice' | 'revises'>,
  { personId, at }: Who,
): Promise<Verdict<null, DraftRefusal>> {
  return await inTransaction(db, async (tx) => {
    await lockCalendar(tx);
    const newest = await newestCalendar(tx);
    const allowed = mayEnter(newest, { year: notice.year, revises });
    if (!allowed.ok) return allowed;
    const { findings } = proposeYear(notice, { importedBy: personId, at });
    const row = {
      draft_id: draftId,
      year: notice.year,
      revises,
      notice_no: notice.source.noticeNo,
      notice,
      findings,
      base_version: newest.version,
      entered_by: personId,
      entered_at: timestamp(at),
    };
    await insertRows(tx, 'calendar_draft', [row], 'on conflict do nothing');

    return allow(null);
  });
}

export async function approveDraft(
  db: Database,
  draftId: string,
  { personId, at }: Who,
): Promise<Verdict<null, DraftRefusal>> {
  return await inTransaction(db, async (tx) => {
    await lockCalendar(tx);
    const draft = await getDraft(tx, draftId);
    const closed = await closedReason(tx, draft);
    if (closed !== null) return refuse(closed);
    const verdict = approve(draft.proposal, personId, at);
    if (!verdict.ok) return verdict;
    const row = { draft_id: draftId, person_id: personId, at: timestamp(at) };
    await insertRows(tx, 'calendar_approval', [row]);

    return allow(null);
  });
}

/** The version and the job that tells everybody, together or not at all. */
export async function publishDraft(
  db: Database,
  draftId: string,
  { personId, at }: Who,
): Promise<Verdict<Calendar, DraftRefusal>> {
  return await inTransaction(db, async (tx) => {
    await lockCalendar(tx);
    const draft = await getDraft(tx, draftId);
    const closed = await closedReason(tx, draft);
    if (closed !== null) return refuse(closed);
    const verdict = publishYear(await newestCalendar(tx), draft.proposal, at);
    if (!verdict.ok) return verdict;
    const { calendar } = verdict.outcome;
    const { version } = calendar;
    await waitForRecords(tx);
    const outcome = await publishCalendar(tx, calendar, { personId, at, draftId });
    if (outcome === 'not-newer') throw new Error(`calendar ${version}: a newer one came in between`);
    await planRollout(tx, { subject: 'calendar', version });

    return allow(calendar);
  });
}

/** What would be in force if it were published at that instant. */
export async function calendarOfDraft(
  db: Asked,
  { proposal }: CalendarDraft,
  at: Instant,
): Promise<{ readonly before: Calendar; readonly after: Calendar }> {
  const before = await newestCalendar(db);
  return { before, after: nextVersion(before, proposal, at) };
}

const DRAFT = `select d.draft_id as "draftId", d.revises, d.base_version as "baseVersion", d.notice, d.findings,
  d.entered_by as "enteredBy", d.entered_at as "enteredAt", v.version, v.published_at as "publishedAt"
  from calendar_draft d left join calendar_version v on v.draft_id = d.draft_id`;

interface DraftRow extends Pick<CalendarDraft, 'draftId' | 'revises' | 'baseVersion' | 'notice'> {
  readonly findings: CalendarProposal['findings'];
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly version: number | null;
  readonly publishedAt: Instant | null;
}

export async function findDraft(db: Asked, draftId: string): Promise<CalendarDraft | undefined> {
  const row = await selectOne<DraftRow>(db, `${DRAFT} where d.draft_id = $1`, [draftId]);
  return row === undefined ? undefined : await withApprovals(db, row);
}

/** Newest first. */
export async function listDrafts(
  db: Asked,
  { after, limit }: { readonly after: readonly [enteredAt: Instant, draftId: string] | null; limit: number },
): Promise<CalendarDraft[]> {
  const [enteredAt, draftId] = after ?? [];
  const rows = await select<DraftRow>(
    db,
    `${DRAFT} where $1::timestamptz is null or (d.entered_at, d.draft_id) < ($1, $2)
      order by d.entered_at desc, d.draft_id desc limit $3`,
    [enteredAt === undefined ? null : timestamp(enteredAt), draftId ?? null, limit],
  );
  return await Promise.all(rows.map((row) => withApprovals(db, row)));
}

async function getDraft(db: Asked, draftId: string): Promise<CalendarDraft> {
  const draft = await findDraft(db, draftId);
  if (draft === undefined) throw new Error(`calendar draft ${draftId}: nothing is stored of it`);
  return draft;
}

async function withApprovals(db: Asked, row: DraftRow): Promise<CalendarDraft> {
  const { draftId, revises, baseVersion, notice, findings, enteredBy, enteredAt, version, publishedAt } = row;
  const approvals = await select<Who>(
    db,
    'select person_id as "personId", at from calendar_approval where draft_id = $1 order by at, person_id',
    [draftId],
  );
  const proposed = proposeYear(notice, { importedBy: enteredBy, at: enteredAt });
  return {
    ...{ draftId, revises, baseVersion, notice },
    proposal: { ...proposed, findings, approvals },
    published: version === null || publishedAt === null ? null : { version, at: publishedAt },
  };
}

/** Drafts are judged one at a time: two that are published at once would be two next versions. */
async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar-drafts', 0))`);
}

/** Why nobody can approve or publish it any more. */
export async function closedReason(db: Asked, draft: CalendarDraft): Promise<DraftRefusal | null> {
  const { published } = draft;
  if (published !== null)
    return { code: 'draft-published', field: 'draftId', where: String(published.version) };
  const { year } = draft.proposal;
  const [base, newest] = [await calendarHeld(db, draft.baseVersion), await newestCalendar(db)];
  if (!isOutdated(base, newest, year)) return null;
  return { code: 'draft-outdated', field: 'year', where: String(year) };
}
