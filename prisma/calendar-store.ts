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

/** Newest first. */
export async function publishedCalendars(db: Asked): Promise<readonly Calendar[]> {
  const rows = await select<{ calendar: Calendar }>(
    db,
    'select calendar from calendar_version order by version desc',
  );
  return rows.map(({ calendar }) => calendar);
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
