/**
 * By which version a year is as it is now: a later version repeats every year that it does not change.
 * @source settled.md 27 (versions are totally ordered; each holds the whole calendar)
 */
import { isOutdated } from './calendar-draft.ts';
import type { Calendar } from './calendar.ts';

/** `published`: oldest first. Undefined: no version publishes the year. */
export function versionOfYear(published: readonly Calendar[], year: number): number | undefined {
  const newest = published.at(-1);
  if (newest?.years[String(year)] === undefined) return undefined;
  const lastOther = published.findLastIndex((calendar) => isOutdated(calendar, newest, year));
  return published[lastOther + 1]?.version;
}
