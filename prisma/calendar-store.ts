import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { oneCopy } from './one-copy.ts';
import { execute, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** A published version, and by what its text is known. */
export interface NamedCalendar {
  readonly version: number;
  readonly hash: string;
}

/** Columns of a `NamedCalendar`, of `calendar_version`. */
export const NAMED_CALENDAR = 'version, md5(calendar::text) as hash';

/** @throws when none is published (the seed publishes version 1). */
export async function newestCalendar(db: Asked): Promise<Calendar> {
  const named = await selectOne<NamedCalendar>(
    db,
    `select ${NAMED_CALENDAR} from calendar_version order by version desc limit 1`,
  );
  if (named === undefined) throw new Error('No calendar is published. Run the seed, or publish one.');
  return await calendarNamed(db, named);
}

/** The calendar that a case or matter still goes by; the newest where that version is not known here. */
export async function calendarHeld(db: Asked, version: number): Promise<Calendar> {
  const named = await selectOne<NamedCalendar>(
    db,
    `select ${NAMED_CALENDAR} from calendar_version where version = $1`,
    [version],
  );
  return named === undefined ? await newestCalendar(db) : await calendarNamed(db, named);
}

export async function calendarNamed(db: Asked, { version, hash }: NamedCalendar): Promise<Calendar> {
  return await oneCopy(`calendar/${hash}`, async () => {
    const text = 'select calendar from calendar_version where version = $1';
    const row = await selectOne<{ calendar: Calendar }>(db, text, [version]);
    if (row === undefined) throw new Error(`Calendar version ${version} is gone.`);
    return row.calendar;
  });
}

/** Newest first. */
export async function publishedCalendars(db: Asked): Promise<readonly Calendar[]> {
  const rows = await select<{ calendar: Calendar }>(
    db,
    'select calendar from calendar_version order by version desc',
  );
  return rows.map(({ calendar }) => calendar);
}

/** What a case goes by until it has been told of a newer one; the newest before its first event. */
export async function calendarOfCase(db: Asked, caseNo: string): Promise<Calendar> {
  const row = await selectOne<{ version: number }>(
    db,
    'select calendar_version as version from approval_case where case_no = $1',
    [caseNo],
  );
  return row === undefined ? await newestCalendar(db) : await calendarHeld(db, row.version);
}

/** `not-newer`: versions are totally ordered and never reused. */
export async function publishCalendar(
  db: Asked,
  calendar: Calendar,
  {
    personId,
    at,
    draftId = null,
  }: { readonly personId: string | null; readonly at: Instant; readonly draftId?: string | null },
): Promise<'published' | 'not-newer'> {
  const inserted = await execute(
    db,
    `insert into calendar_version (version, calendar, published_by, published_at, draft_id)
     select $1, $2, $3, $4, $5 where not exists (select from calendar_version where version >= $1)
     on conflict do nothing`,
    [calendar.version, JSON.stringify(calendar), personId, timestamp(at), draftId],
  );
  return inserted === 1 ? 'published' : 'not-newer';
}

export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: Instant;
  /** Null: it came with the program. */
  readonly draftId: string | null;
  readonly newest: boolean;
}

export async function findVersion(db: Asked, version: number): Promise<PublishedVersion | undefined> {
  return await selectOne<PublishedVersion>(
    db,
    `select version, published_at as "publishedAt", draft_id as "draftId",
            not exists (select from calendar_version newer where newer.version > v.version) as newest
       from calendar_version v where version = $1`,
    [version],
  );
}
