import type { CalendarAnswer, VersionsAnswer } from '../../contract/calendar.ts';
import type { CalendarYear } from '../../domain/time/calendar.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import { missingYears } from '../../domain/time/missing-years.ts';
import { versionOfYear } from '../../domain/time/year-history.ts';
import { allVersions, listVersions } from '../../prisma/calendar-versions.ts';
import type { VersionRow } from '../../prisma/calendar-versions.ts';
import { keepersOn } from '../../prisma/keepers.ts';
import { cursorOf } from '../door/cursor.ts';
import type { Call } from '../door/route.ts';
import { daysView } from './calendar-views.ts';
import { sourceView } from './notice-view.ts';

const PAGE = 10;

/** Which years are published, by which notice and version; which is missing; who keeps them. */
export async function presentCalendar({ services: { db }, at }: Call): Promise<CalendarAnswer> {
  const versions = await allVersions(db);
  const newest = versions.at(-1);
  const years = newest?.calendar.years ?? {};
  const today = dayOf(at);
  return {
    today,
    version: newest?.version ?? 0,
    years: Object.entries(years).map(([year, exceptions]) => yearView(versions, Number(year), exceptions)),
    missing: [...missingYears({ years }, today)],
    keepers: [...(await keepersOn(db, at))],
  };
}

function yearView(
  versions: readonly VersionRow[],
  year: number,
  { source, off, work }: CalendarYear,
): CalendarAnswer['years'][number] {
  const calendars = versions.map(({ calendar }) => calendar);
  const since = versions.find(({ version }) => version === versionOfYear(calendars, year));
  if (since === undefined) throw new Error(`${year} is published by no version`);
  const { version, publishedAt, notice } = since;
  return {
    ...{ year, source, work: [...work], off: off.map(([first, last]) => [first, last]) },
    names: { ...notice?.names },
    notice: notice === null ? null : sourceView(notice.source),
    since: { version, publishedAt: formatInstant(publishedAt) },
  };
}

/** Earlier versions, each with what it changed. */
export async function presentVersions(
  { services: { db } }: Call,
  before: number | null,
): Promise<VersionsAnswer> {
  const { versions, next } = await listVersions(db, { before, limit: PAGE });
  return {
    next: cursorOf(next),
    versions: versions.map((row) => ({
      ...{ version: row.version, publishedBy: row.publishedBy, draftId: row.draftId },
      publishedAt: formatInstant(row.publishedAt),
      days: row.before === null ? [] : daysView(row.before, row.calendar),
    })),
  };
}
