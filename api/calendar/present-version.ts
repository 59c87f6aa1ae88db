import type { VersionAnswer } from '../../contract/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { findVersion } from '../../prisma/calendar-store.ts';
import type { Asked } from '../../prisma/sql.ts';
import { progressView } from '../drafts/progress-view.ts';

/** How far a published version has come; undefined: there is none with this number. */
export async function presentVersion(db: Asked, version: number): Promise<VersionAnswer | undefined> {
  const found = await findVersion(db, version);
  if (found === undefined) return undefined;
  const { publishedAt, draftId, newest } = found;
  const replan = await progressView(db, { subject: 'calendar', version });
  return { version, publishedAt: formatInstant(publishedAt), draftId, newest, replan };
}
