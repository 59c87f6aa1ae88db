/** 放假 or 上班: what a sentence of a notice states, or nothing where it is not understood to its last clause. */
import { splitOutside } from './plain.ts';
import { dayOfGroups, readDay, WRITTEN_DAY } from './written-day.ts';
import type { WrittenDay } from './written-day.ts';

export type Statement = OffStatement | { readonly what: 'work'; readonly days: readonly WrittenDay[] };

export interface OffStatement {
  readonly what: 'off';
  readonly first: WrittenDay;
  /** Null: one day. */
  readonly last: WrittenDay | null;
  /** 共 n 天; null: not said. */
  readonly count: number | null;
  /** 与周末连休 */
  readonly joinsWeekend: boolean;
}

const OFF = new RegExp(
  `^自?${WRITTEN_DAY}(?:起?(?:至|到|[-~]+)${WRITTEN_DAY})?(?:放假调休|放假公休|放假|休息)(?:共?(\\d{1,2})天)?$`,
);
const COUNT = /^共计?(\d{1,2})天$/;
const WORK = /(?:均|都)?(?:正常|照常|调休)?上班$/;
const JOINS = /^(?:与周末连休|和周末连休)$/;
const NOTHING_MORE = /^(?:不调休|放假调休|连休)$/;

/** Empty: it is no sentence of days off or worked, or one with a clause that is not understood. */
export function statementsOf(plain: string): readonly Statement[] {
  const found: Statement[] = [];
  let waiting: readonly WrittenDay[] = [];
  for (const clause of splitOutside(plain, (sign) => sign === ',')) {
    const days = daysListed(clause.replace(WORK, ''));
    if (days !== null && WORK.test(clause)) {
      found.push({ what: 'work', days: [...waiting, ...days] });
      waiting = [];
    } else if (days !== null) waiting = [...waiting, ...days];
    else if (waiting.length > 0 || !takeOff(clause, found)) return [];
  }
  return waiting.length > 0 ? [] : found;
}

/** 2月14日（周六）、28日; null: something else stands there too. */
function daysListed(clause: string): readonly WrittenDay[] | null {
  const days = splitOutside(
    clause.replace(/(?<=[日号)])(?:和|及|与)(?=\d)/g, '、'),
    (sign) => sign === '、',
  ).map(readDay);
  return days.length === 0 || days.includes(null) ? null : (days as readonly WrittenDay[]);
}

/** Days off, or what is said of the days off just before; false: neither. */
function takeOff(clause: string, found: Statement[]): boolean {
  const off = OFF.exec(clause);
  if (off !== null) {
    found.push(offOf(off.slice(1)));
    return true;
  }
  const last = found.at(-1);
  if (last?.what !== 'off') return false;
  const count = COUNT.exec(clause)?.[1];
  if (count !== undefined) found[found.length - 1] = { ...last, count: Number(count) };
  else if (JOINS.test(clause)) found[found.length - 1] = { ...last, joinsWeekend: true };
  return count !== undefined || JOINS.test(clause) || NOTHING_MORE.test(clause);
}

function offOf(groups: readonly (string | undefined)[]): OffStatement {
  const [first, last, count] = [groups.slice(0, 4), groups.slice(4, 8), groups[8]];
  return {
    what: 'off',
    first: dayOfGroups(first),
    last: last[2] === undefined ? null : dayOfGroups(last),
    count: count === undefined ? null : Number(count),
    joinsWeekend: false,
  };
}
