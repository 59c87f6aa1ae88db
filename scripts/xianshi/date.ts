import { isDay, parseDay } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { explain } from '../../domain/time/explain.ts';
import type { DayLine } from '../../domain/time/explain.ts';
import { dayOf, formatInstant, parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { checkLimit, deadlineOf } from '../../domain/time/limit.ts';
import type { DeadlineInput, Interval, Limit, LimitUnit } from '../../domain/time/limit.ts';
import { BadInput } from './bad-input.ts';
import { asJson } from './command.ts';
import type { Command } from './command.ts';
import { lawful } from './lawful.ts';
import { readCalendar } from './read-calendar.ts';
import { parseOptions, positionalsOf, requiredOption } from './options.ts';
import type { Options } from './options.ts';
import { table } from './table.ts';

const USAGE =
  'date --start DAY|INSTANT --limit N --unit workingDay|calendarDay|month|hour [--extension N] ' +
  '[--exclude START..END]… [--calendar FILE] [--explain] [--json]';

const OPTIONS = {
  start: 'value',
  limit: 'value',
  unit: 'value',
  extension: 'value',
  exclude: 'values',
  calendar: 'value',
  explain: 'flag',
  json: 'flag',
} as const;

interface Answer {
  readonly lastDayOn: Day;
  readonly breachAt: string;
  readonly provisional: boolean;
  readonly calendarVersion: number;
  readonly days?: readonly DayLine[];
}

/** 最后一天是哪一天: the last day of one limit, and why. */
export const date: Command = {
  usage: USAGE,
  zh: '计算期限的最后一天',
  en: 'the last day of a limit',
  async run(args, world) {
    const options = parseOptions(args, OPTIONS);
    positionalsOf(options, []);
    const calendar = await readCalendar(options.value('calendar'), world);
    const input = inputOf(options);
    const deadline = lawful('--start', () => deadlineOf(calendar, input));
    const answer: Answer = {
      lastDayOn: deadline.lastDayOn,
      breachAt: formatInstant(deadline.breachAt),
      provisional: deadline.provisional,
      calendarVersion: calendar.version,
      ...(options.flag('explain') ? { days: explain(calendar, input) } : {}),
    };
    return options.flag('json') ? asJson(answer) : { text: readable(answer) };
  },
};

function inputOf(options: Options): DeadlineInput {
  const { on, at } = startOf(requiredOption(options, 'start'));
  const unit = options.value('unit') ?? 'workingDay';
  const limit = limitOf('--limit', requiredOption(options, 'limit'), unit);
  if (limit.unit === 'hour' && at === null)
    throw new BadInput({
      zh: '以小时计算的期限，--start 要写到时刻',
      en: '--start: hours need an instant, not only a day',
    });
  const extension = options.value('extension');
  return {
    start: on,
    ...(at === null ? {} : { startAt: at }),
    limit,
    extension: extension === undefined ? null : limitOf('--extension', extension, unit),
    excluded: options.values('exclude').map(intervalOf),
  };
}

/** A day as it stands; an instant of any offset belongs to its day in Shanghai. */
function startOf(text: string): { on: Day; at: Instant | null } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { on: dayIn('--start', text), at: null };
  const at = lawful('--start', () => parseInstant(text));
  return { on: dayOf(at), at };
}

const UNITS: readonly LimitUnit[] = ['workingDay', 'calendarDay', 'month', 'hour'];

function limitOf(option: string, text: string, unitText: string): Limit {
  const unit = UNITS.find((known) => known === unitText);
  if (unit === undefined)
    throw new BadInput({
      zh: `--unit 只能是 ${UNITS.join('、')}，“${unitText}”不行`,
      en: `--unit must be one of ${UNITS.join(', ')}, not "${unitText}"`,
    });
  const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const problem = checkLimit({ value, unit }, { allowZero: true });
  if (problem !== null && !(option === '--extension' && problem === 'limit-zero'))
    throw new BadInput({
      zh: `${option} 应为不小于零的整数（零只可用于工作日），“${text}”不行（${problem}）`,
      en: `${option}: "${text}" is refused (${problem}): a whole number of zero or more, zero in working days only`,
    });
  return { value, unit };
}

function intervalOf(text: string): Interval {
  const [, from = '', to = ''] = /^(.+?)\.\.(.+)$/.exec(text) ?? [];
  if (from === '')
    throw new BadInput({
      zh: `--exclude 要写成 起..止，“${text}”不行`,
      en: `--exclude: "${text}" is not START..END`,
    });
  const interval = { after: dayIn('--exclude', from), through: dayIn('--exclude', to) };
  if (interval.through < interval.after)
    throw new BadInput({
      zh: `--exclude 的止日 ${to} 早于起日 ${from}`,
      en: `--exclude: ${to} is before ${from}`,
    });
  return interval;
}

function dayIn(option: string, text: string): Day {
  if (isDay(text)) return parseDay(text);
  throw new BadInput({
    zh: `${option} 的“${text}”不是日历上的一天（YYYY-MM-DD）`,
    en: `${option}: "${text}" is no day of the calendar (YYYY-MM-DD)`,
  });
}

function readable({ lastDayOn, breachAt, provisional, calendarVersion, days }: Answer): string {
  const head = table([
    ['最后一日 last day', lastDayOn],
    ['自此逾期 late from', breachAt],
    ['暂定 provisional', provisional ? '是 yes：以国务院办公厅公布的放假安排为准' : '否 no'],
    ['日历版本 calendar', String(calendarVersion)],
  ]);
  if (days === undefined) return head;
  return `${head}\n\n${table([
    ['日期 day', '第几日 counted', '原因 reason', '依据 source'],
    ...days.map(({ day, counted, reason, source }) => [
      day,
      counted === null ? '—' : String(counted),
      reason,
      source ?? '',
    ]),
  ])}`;
}
