import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { HolidayNotice } from '../domain/time/notice-check.ts';
import { pageOf } from './page.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

export interface VersionRow {
  readonly version: number;
  readonly publishedAt: Instant;
  /** Null: it came with the program. */
  readonly draftId: string | null;
  /** Name of who published it. */
  readonly publishedBy: string | null;
  readonly calendar: Calendar;
  /** The notice it was published from. */
  readonly notice: HolidayNotice | null;
}

/** A version and the one before it. */
export interface VersionAfter extends VersionRow {
  readonly before: Calendar | null;
}

const VERSIONS = `select v.version, v.calendar, v.published_at as "publishedAt", v.draft_id as "draftId",
    p.name as "publishedBy", d.notice
  from calendar_version v left join calendar_draft d on d.draft_id = v.draft_id
  left join person p on p.person_id = v.published_by`;

/** Oldest first. */
export async function allVersions(db: Asked): Promise<readonly VersionRow[]> {
  return await select<VersionRow>(db, `${VERSIONS} order by v.version`);
}

/** Newest first, those below `before`. */
export async function listVersions(
  db: Asked,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<{ readonly versions: readonly VersionAfter[]; readonly next: readonly [number] | null }> {
  const rows = await select<VersionRow>(
    db,
    `${VERSIONS} where $1::int is null or v.version < $1 order by v.version desc limit $2`,
    [before, limit + 1],
  );
  const { page, next } = pageOf<VersionRow, readonly [number]>(rows, {
    limit,
    placeOf: ({ version }) => [version],
  });
  const versions = page.map((row, place) => ({ ...row, before: rows[place + 1]?.calendar ?? null }));
  return { versions, next };
}
