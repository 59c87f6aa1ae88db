/**
 * Is this what the State Council can have meant? What no notice may say is unlawful; what none has said yet, but the next
 * may, is doubtful and left to the people who approve.
 *
 * @source 全国年节及纪念日放假办法 第2条 (days off by law), 第6条 (one that falls on a weekend is made up for, so the working
 * days of a year are its weekdays less those days), 第7条 (at most six working days on end)
 */
import { checkYear } from './calendar-check.ts';
import type { CalendarProblemCode } from './calendar-check.ts';
import { addDays, dayOfSerial, isDay, parseDay, serialOf, yearOf } from './day.ts';
import type { Day } from './day.ts';
import { hasFestivals, statutoryHolidays } from './festivals.ts';
import { dayOf } from './instant.ts';
import type { Instant } from './instant.ts';
import { covers, isWeekend } from './span.ts';
import type { Span } from './span.ts';

/** What was read from the page of the notice; nothing of it is trusted yet. */
export interface HolidayNotice {
  readonly year: number;
  readonly off: readonly (readonly [string, string])[];
  readonly work: readonly string[];
  /** What the notice calls it (国庆节), by the first day of a run or by the make-up day; nothing is judged by it. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly source: {
    readonly title: string;
    /** 发文字号, 国办发明电〔2024〕12号; null where the notice has none. */
    readonly noticeNo: string | null;
    readonly publishedOn: string;
    readonly url?: string | undefined;
  };
}

export interface NoticeFinding {
  readonly code:
    | CalendarProblemCode
    | 'title-missing'
    | 'publication-impossible'
    | 'published-in-future'
    | 'published-another-year'
    | 'title-names-other-year'
    | 'address-not-official'
    | 'name-of-no-line'
    | 'festivals-unknown'
    | 'off-runs-touch'
    | 'working-days-differ'
    | 'too-many-days-on-end';
  readonly field: 'year' | 'off' | 'work' | 'names' | 'source';
  readonly severity: 'unlawful' | 'doubtful';
  /** The day, span or text at fault; for counts, found and expected. */
  readonly where: string;
}

interface Year {
  readonly year: number;
  readonly off: readonly Span[];
  readonly work: readonly Day[];
}

const MOST_DAYS_ON_END = 6;

export function checkNotice(notice: HolidayNotice, importedAt: Instant): readonly NoticeFinding[] {
  const { year, source } = notice;
  const exceptions = {
    source: source.title,
    off: notice.off as readonly Span[], // `checkYear` asks first whether they are days
    work: notice.work as readonly Day[],
  };
  const problems = checkYear(String(year), exceptions)
    .filter(({ code }) => code !== 'source-missing')
    .map(({ code, where }): NoticeFinding => ({
      code,
      field: fieldOf(code, notice.work.includes(where)),
      severity: 'unlawful',
      where,
    }));
  const found = [...problems, ...checkSource(notice, importedAt), ...checkNames(notice)];
  return problems.length > 0 ? found : [...found, ...checkArrangement({ year, ...exceptions })];
}

function fieldOf(code: CalendarProblemCode, inWork: boolean): NoticeFinding['field'] {
  if (code === 'year-malformed') return 'year';
  if (code === 'day-impossible') return inWork ? 'work' : 'off';
  return code.startsWith('work-') ? 'work' : 'off';
}

function checkSource({ year, source }: HolidayNotice, importedAt: Instant): readonly NoticeFinding[] {
  const { title, publishedOn, url } = source;
  const finding = findingIn('source');
  if (!isDay(publishedOn)) return [finding('publication-impossible', 'unlawful', publishedOn)];
  const namedYear = /\d{4}(?=年)/.exec(title)?.[0];
  return [
    ...when(title.trim() === '', finding('title-missing', 'unlawful', title)),
    ...when(publishedOn > dayOf(importedAt), finding('published-in-future', 'unlawful', publishedOn)),
    ...when(
      yearOf(publishedOn) !== year - 1,
      finding('published-another-year', 'doubtful', `${publishedOn}, ${year}`),
    ),
    ...when(
      namedYear !== undefined && namedYear !== String(year),
      finding('title-names-other-year', 'doubtful', title),
    ),
    ...when(
      url !== undefined && !/^https:\/\/(?:[\w-]+\.)*gov\.cn(?:\/|$)/.test(url),
      finding('address-not-official', 'doubtful', url ?? ''),
    ),
  ];
}

function checkNames({ off, work, names = {} }: HolidayNotice): readonly NoticeFinding[] {
  const lines = [...off.map(([first]) => first), ...work];
  const strange = Object.keys(names).filter((day) => !lines.includes(day));
  return strange.map((day) => findingIn('names')('name-of-no-line', 'doubtful', day));
}

function checkArrangement(year: Year): readonly NoticeFinding[] {
  const { off } = year;
  const touching = off.flatMap(([first, last], n) => {
    const before = off[n - 1];
    return before !== undefined && addDays(before[1], 1) === first ? [`${before[0]}..${last}`] : [];
  });
  const working = daysOfYear(year.year).filter((day) => isWorked(year, day));
  return [
    ...touching.map((where) => findingIn('off')('off-runs-touch', 'doubtful', where)),
    ...checkTotal(year, working.length),
    ...longRuns(working).map((where) => findingIn('work')('too-many-days-on-end', 'doubtful', where)),
  ];
}

/** 2024: 262 weekdays − 11; 2025 and 2026: 261 − 13. */
function checkTotal({ year }: Year, working: number): readonly NoticeFinding[] {
  if (!hasFestivals(year)) return [findingIn('year')('festivals-unknown', 'doubtful', String(year))];
  const weekdays = daysOfYear(year).filter((day) => !isWeekend(day)).length;
  const expected = weekdays - statutoryHolidays(year).length;
  const where = `${working} ≠ ${expected}`;
  return when(working !== expected, findingIn('off')('working-days-differ', 'doubtful', where));
}

/** Runs of working days longer than the regulation's six; the day where the seventh is reached. */
function longRuns(working: readonly Day[]): readonly Day[] {
  let run = 0;
  let before: Day | null = null;
  const found: Day[] = [];
  for (const day of working) {
    run = before !== null && addDays(before, 1) === day ? run + 1 : 1;
    if (run === MOST_DAYS_ON_END + 1) found.push(day);
    before = day;
  }
  return found;
}

function isWorked({ off, work }: Year, day: Day): boolean {
  return work.includes(day) || (!isWeekend(day) && !covers(off, day));
}

function daysOfYear(year: number): readonly Day[] {
  const [first, last] = [serialOf(parseDay(`${year}-01-01`)), serialOf(parseDay(`${year}-12-31`))];
  return Array.from({ length: last - first + 1 }, (_, n) => dayOfSerial(first + n));
}

function findingIn(field: NoticeFinding['field']) {
  return (
    code: NoticeFinding['code'],
    severity: NoticeFinding['severity'],
    where: string,
  ): NoticeFinding => ({ code, field, severity, where });
}

function when(found: boolean, finding: NoticeFinding): readonly NoticeFinding[] {
  return found ? [finding] : [];
}
