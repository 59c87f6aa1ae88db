/**
 * When a proposed year may be entered, and whether what was approved still fits what is published now.
 * @source settled.md 27; domain/6-calendar §6.1 (notices are changed in mid-year, as in 2020)
 */
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { isPublished } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { ImportRefusal } from './calendar-import.ts';

export type DraftRefusal =
  | ImportRefusal
  | {
      readonly code: 'year-published' | 'year-not-published' | 'draft-outdated' | 'draft-published';
      readonly field: 'year' | 'revises' | 'draftId';
      readonly where: string;
    };

/** A year that is published is changed only by who says so: typing the wrong year would replace it. */
export function mayEnter(
  calendar: Calendar,
  { year, revises }: { readonly year: number; readonly revises: boolean },
): Verdict<null, DraftRefusal> {
  const published = isPublished(calendar, year);
  if (published && !revises) return refuse({ code: 'year-published', field: 'year', where: String(year) });
  if (!published && revises)
    return refuse({ code: 'year-not-published', field: 'revises', where: String(year) });

  return allow(null);
}

/** Another draft of the year was published since: what was approved would silently take it back. */
export function isOutdated(base: Calendar, newest: Calendar, year: number): boolean {
  const of = ({ years }: Calendar) => JSON.stringify(inOrder(years[String(year)]));
  return of(base) !== of(newest);
}

/** Storage may give back the names of a value in another order. */
function inOrder(year: Calendar['years'][string] | undefined) {
  return year === undefined ? null : [year.source, year.off, year.work, year.local ?? null];
}
