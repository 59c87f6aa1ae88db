import { dayInfo, isPublished } from '../../domain/time/calendar.ts';
import type { Calendar, DayInfo } from '../../domain/time/calendar.ts';
import { addDays, parseDay } from '../../domain/time/day.ts';
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
  readonly from: Pick<DayInfo, 'working' | 'reason' | 'source'> | null;
  readonly to: Pick<DayInfo, 'working' | 'reason' | 'source'> | null;
}

/** 两版日历的差别: every day that is worked in one and not in the other, and years only one of them publishes. */
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
  const both = years.filter((year) => isPublished(from, year) && isPublished(to, year));
  return {
    fromVersion: from.version,
    toVersion: to.version,
    days: both.flatMap((year) => daysOf(year).flatMap((day) => changeOf(day, from, to))),
    yearsAdded: years.filter((year) => !isPublished(from, year)),
    yearsRemoved: years.filter((year) => !isPublished(to, year)),
  };
}

function daysOf(year: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = parseDay(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

function changeOf(day: Day, from: Calendar, to: Calendar): readonly Changed[] {
  const [before, after] = [dayInfo(from, day), dayInfo(to, day)];
  return before.working === after.working ? [] : [{ day, from: briefly(before), to: briefly(after) }];
}

function briefly({ working, reason, source }: DayInfo): Changed['from'] {
  return { working, reason, source };
}

function readable({ days, yearsAdded, yearsRemoved }: Changes): string {
  const years = [
    ...yearsAdded.map((year) => `${year} 年：新增 added`),
    ...yearsRemoved.map((year) => `${year} 年：没有了 removed`),
  ];
  if (days.length === 0 && years.length === 0) return '没有差别 no difference';
  const rows = days.map(({ day, from, to }) => [day, wordOf(from), '→', wordOf(to), to?.source ?? '']);
  return [...years, ...(rows.length === 0 ? [] : [table(rows)])].join('\n');
}

function wordOf(info: Changed['from']): string {
  return info?.working === true ? '上班 working' : '放假 off';
}
