import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Asked } from './sql.ts';
import type { Database } from './database.ts';

/** @throws when none is published (the seed publishes version 1). */
export async function newestCalendar(_db: Database): Promise<Calendar> {
  return await Promise.reject(new Error('newestCalendar: body follows'));
}

export async function newestCalendarIn(_asked: Asked): Promise<Calendar> {
  return await Promise.reject(new Error('newestCalendarIn: body follows'));
}

export async function findCalendar(_db: Database, _version: number): Promise<Calendar | undefined> {
  return await Promise.reject(new Error('findCalendar: body follows'));
}

/** `not-newer`: versions are totally ordered and never reused. */
export async function publishCalendar(
  _db: Database,
  _calendar: Calendar,
  _by: { readonly personId: string | null; readonly at: Instant },
): Promise<'published' | 'not-newer'> {
  return await Promise.reject(new Error('publishCalendar: body follows'));
}

/** Open cases that were last judged under an older calendar; keyset by case number. */
export async function casesUnderOlderCalendar(
  _db: Database,
  _page: { readonly version: number; readonly after: string; readonly limit: number },
): Promise<string[]> {
  return await Promise.reject(new Error('casesUnderOlderCalendar: body follows'));
}
