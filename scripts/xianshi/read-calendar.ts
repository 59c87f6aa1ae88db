import { z } from 'zod';
import { checkCalendar } from '../../domain/time/calendar.ts';
import type { Calendar, Span } from '../../domain/time/calendar.ts';
import type { CalendarProblem } from '../../domain/time/calendar-check.ts';
import { isDay, parseDay } from '../../domain/time/day.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { BadInput } from './bad-input.ts';
import { checkShape } from './check-shape.ts';
import type { World } from './command.ts';
import { readJson } from './read-json.ts';

const DayText = z.string().refine(isDay, 'a day is YYYY-MM-DD and exists').transform(parseDay);
const OffSpan = z.union([DayText.transform((day) => [day, day] as const), z.tuple([DayText, DayText])]);
const Year = z.looseObject({
  source: z.string().optional(),
  off: z.array(OffSpan).default([]),
  work: z.array(DayText).default([]),
});
const Hours = z.array(z.tuple([z.string(), z.string()])).min(1);

/** Our own calendar: a version and its years. */
const Own = z.looseObject({
  version: z.int().min(1),
  years: z.record(z.string().regex(/^\d{4}$/), Year),
  openingHours: Hours.optional(),
});
/** A bare list of years, as the arrangements are often passed on; comments are skipped. */
const Bare = z.preprocess(withoutComments, z.record(z.string().regex(/^\d{4}$/, 'a year is YYYY'), Year));

/** The name of the calendar that is built in. */
export const BUILT_IN = 'national';

/** A file of either shape, or the built-in calendar when nothing is named. @throws BadInput */
export async function readCalendar(file: string | undefined, world: World): Promise<Calendar> {
  if (file === undefined || file === BUILT_IN) return nationalCalendar;
  const content = await readJson(file, world);
  const calendar = isOwn(content) ? own(content, file) : bare(content, file);
  const problems = checkCalendar(calendar);
  const fatal = problems.find(({ code }) => !DOUBTFUL.includes(code));
  if (fatal !== undefined) throw new BadInput(told(file, fatal));
  for (const doubt of problems) warn(doubt, file, world);
  return calendar;
}

/** A part of a year, as people try things out, is answered; a version to be published would be refused for these. */
const DOUBTFUL: readonly CalendarProblem['code'][] = ['holiday-worked', 'work-not-on-weekend'];

function warn(doubt: CalendarProblem, file: string, world: World): void {
  const { zh, en } = told(file, doubt);
  world.warn(`注意：${zh} / note: ${en}`);
}

function told(file: string, { code, where }: CalendarProblem): { zh: string; en: string } {
  return { zh: `日历 ${file} 的 ${where} 有误（${code}）`, en: `calendar ${file}: ${code} at ${where}` };
}

function isOwn(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'years' in content;
}

function own(content: unknown, file: string): Calendar {
  const { version, years, openingHours } = checkShape(Own, content, file);
  return {
    version,
    years: withSources(years, file),
    openingHours: openingHours ?? nationalCalendar.openingHours,
  };
}

function bare(content: unknown, file: string): Calendar {
  const years = checkShape(Bare, content, file);
  return { version: 1, years: withSources(years, file), openingHours: nationalCalendar.openingHours };
}

function withSources(
  years: Readonly<Record<string, z.output<typeof Year>>>,
  file: string,
): Calendar['years'] {
  return Object.fromEntries(
    Object.entries(years).map(([year, { source, off, work }]) => [
      year,
      { source: source ?? file, off: off.toSorted(byFirst), work: work.toSorted() },
    ]),
  );
}

function withoutComments(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).filter(([key]) => !key.startsWith('_')));
}

function byFirst([a]: Span, [b]: Span): number {
  return a < b ? -1 : 1;
}
