import { isPublished } from '../../domain/time/calendar.ts';
import type { Calendar, DayInfo } from '../../domain/time/calendar.ts';
import { diffCalendars } from '../../domain/time/calendar-diff.ts';
import { yearOf } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { BadInput } from './bad-input.ts';
import { asJson } from './command.ts';
import type { Command } from './command.ts';
import { BUILT_IN, readCalendar } from './read-calendar.ts';
import { parseOptions, positionalsOf } from './options.ts';
import { table } from './table.ts';

const USAGE = `calendar diff A B [--json]   (A, B: FILE or "${BUILT_IN}")`;

interface Changed {
  readonly day: Day;
  /** Null: that version knows nothing of the year. */
  readonly from: Pick<DayInfo, 'working' | 'reason' | 'source'> | null;
  readonly to: Pick<DayInfo, 'working' | 'reason' | 'source'> | null;
}

/** 两版日历的差别: every day that changes, and years only one of them publishes. */
export const calendar: Command = {
  usage: USAGE,
  zh: '比较两版日历',
  en: 'compare two calendars',
  async run(args, world) {
    const options = parseOptions(args, { json: 'flag' });
    const [verb, from, to] = positionalsOf(options, ['diff', 'A', 'B']);
    if (verb !== 'diff')
      throw new BadInput({
        zh: `只有 calendar diff，没有“${verb ?? ''}”`,
        en: `only "calendar diff" exists`,
      });
    const changes = changesBetween(await readCalendar(from, world), await readCalendar(to, world));
    return options.flag('json') ? asJson(changes) : { text: readable(changes) };
  },
};

interface Changes {
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly days: readonly Changed[];
  readonly yearsAdded: readonly number[];
  readonly yearsRemoved: readonly number[];
}

function changesBetween(from: Calendar, to: Calendar): Changes {
  const years = [...new Set([...Object.keys(from.years), ...Object.keys(to.years)])].map(Number).sort();
  return {
    fromVersion: from.version,
    toVersion: to.version,
    days: diffCalendars(from, to).map(({ day, before, after }) => ({
      day,
      from: briefly(before),
      to: briefly(after),
    })),
    yearsAdded: years.filter((year) => !isPublished(from, year)),
    yearsRemoved: years.filter((year) => !isPublished(to, year)),
  };
}

function briefly(info: DayInfo | null): Changed['from'] {
  return info === null ? null : { working: info.working, reason: info.reason, source: info.source };
}

function readable({ days, yearsAdded, yearsRemoved }: Changes): string {
  const headings = [
    ...yearsAdded.map((year) => `${year} 年：新增 added`),
    ...yearsRemoved.map((year) => `${year} 年：没有了 removed`),
  ];
  if (days.length === 0 && headings.length === 0) return '没有差别 no difference';
  const years = [...new Set(days.map(({ day }) => yearOf(day)))];
  return [...headings, ...years.map((year) => yearTable(year, days))].join('\n');
}

function yearTable(year: number, days: readonly Changed[]): string {
  const changed = days.filter(({ day }) => yearOf(day) === year);
  const rows = changed.map(({ day, from, to }) => [day, wordOf(from), '→', wordOf(to), to?.source ?? '']);
  return `${year} 年：${changed.length} 日不同 days differ\n${table(rows)}`;
}

function wordOf(info: Changed['from']): string {
  if (info === null) return '不明 unknown';
  return `${info.working ? '上班 working' : '放假 off'} (${info.reason})`;
}
