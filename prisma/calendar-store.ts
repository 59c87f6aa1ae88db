import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { execute, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** @throws when none is published (the seed publishes version 1). */
export async function newestCalendar(db: Asked): Promise<Calendar> {
  const row = await selectOne<{ calendar: Calendar }>(
    db,
    'select calendar from calendar_version order by version desc limit 1',
  );
  if (row === undefined) throw new Error('No calendar is published. Run the seed, or publish one.');
  return row.calendar;
}

export async function findCalendar(db: Asked, version: number): Promise<Calendar | undefined> {
  const row = await selectOne<{ calendar: Calendar }>(
    db,
    'select calendar from calendar_version where version = $1',
    [version],
  );
  return row?.calendar;
}

/** `not-newer`: versions are totally ordered and never reused. */
export async function publishCalendar(
  db: Asked,
  calendar: Calendar,
  { personId, at }: { readonly personId: string | null; readonly at: Instant },
): Promise<'published' | 'not-newer'> {
  const inserted = await execute(
    db,
    `insert into calendar_version (version, calendar, published_by, published_at)
     select $1, $2, $3, $4 where not exists (select from calendar_version where version >= $1)
     on conflict do nothing`,
    [calendar.version, JSON.stringify(calendar), personId, timestamp(at)],
  );
  return inserted === 1 ? 'published' : 'not-newer';
}

/** Open cases that were last judged under an older calendar; keyset by case number. */
export async function casesUnderOlderCalendar(
  db: Asked,
  { version, after, limit }: { readonly version: number; readonly after: string; readonly limit: number },
): Promise<string[]> {
  const rows = await select<{ caseNo: string }>(
    db,
    `select case_no as "caseNo" from approval_case
      where not final and calendar_version < $1 and case_no > $2 order by case_no limit $3`,
    [version, after, limit],
  );
  return rows.map(({ caseNo }) => caseNo);
}
