/** 2月15日（农历腊月二十八、周日）: a day as a notice writes it, with what it says of it in brackets. */
import { addDays, isDay, weekdayOf } from '../day.ts';
import type { Day } from '../day.ts';
import { festivalsOf, hasFestivals } from '../festivals.ts';

/** Year and month may be left out; the four groups of `WRITTEN_DAY`. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly dayOfMonth: number;
  /** What stands in brackets behind it; '' for none. */
  readonly said: string;
}

export const WRITTEN_DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号](?:\(([^()]*)\))?`;
const ONE = new RegExp(`^${WRITTEN_DAY}$`);

export function readDay(plain: string): WrittenDay | null {
  const match = ONE.exec(plain);
  return match === null ? null : dayOfGroups(match.slice(1));
}

export function dayOfGroups([year, month, day, said]: readonly (string | undefined)[]): WrittenDay {
  const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return { year: numberOf(year), month: numberOf(month), dayOfMonth: Number(day), said: said ?? '' };
}

/**
 * The days that are meant, in the order written; a null in it: there is no such day. What is left out is taken from the day
 * before it, or is the year of the notice. Null: it cannot be told, a month is missing or a year could be either of two.
 */
export function daysMeant(days: readonly WrittenDay[], yearOfNotice: number): readonly (Day | null)[] | null {
  let before = { year: yearOfNotice, month: 0, isWritten: false };
  const found: (Day | null)[] = [];
  for (const { year, month, dayOfMonth } of days) {
    const next = { year: year ?? before.year, month: month ?? before.month, isWritten: year !== null };
    const turnsYear = year === null && before.isWritten && next.month < before.month;
    if (next.month === 0 || turnsYear) return null;
    found.push(dayOrNull({ ...next, dayOfMonth }));
    before = { ...next, isWritten: next.isWritten || before.isWritten };
  }
  return found;
}

/** 2月30日, in the words of the notice. */
export const wordsOf = ({ year, month, dayOfMonth }: WrittenDay): string =>
  `${year === null ? '' : `${String(year)}年`}${month === null ? '' : `${String(month)}月`}${String(dayOfMonth)}日`;

function dayOrNull({ year, month, dayOfMonth }: Record<'year' | 'month' | 'dayOfMonth', number>): Day | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${String(year)}-${two(month)}-${two(dayOfMonth)}`;
  return isDay(text) ? text : null;
}

const WEEKDAYS = '日一二三四五六';

/** What in the brackets does not hold of the day: 周六 of a Sunday, 农历除夕 of another day. */
export function untrueOf(said: string, day: Day): readonly string[] {
  return said.split(/[、,;]/).filter((claim) => !holds(claim, day));
}

function holds(claim: string, day: Day): boolean {
  const weekday = /^(?:周|星期|礼拜)([日天一二三四五六])$/.exec(claim)?.[1];
  if (weekday !== undefined) return WEEKDAYS[weekdayOf(day)] === weekday.replace('天', '日');
  const lunar = lunarDay(claim, Number(day.slice(0, 4)));
  return lunar === null || lunar === day;
}

const COUNTED = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Days around the new lunar year, where its festivals are known; null: not one of these, nothing is claimed. */
function lunarDay(claim: string, year: number): Day | null {
  if (!hasFestivals(year)) return null;
  const eve = festivalsOf(year).newYearsEve;
  if (/^(?:农历)?除夕$/.test(claim)) return eve;
  const after = /^(?:农历)?(?:正月|大年)?初([一二三四五六七八九十])$/.exec(claim)?.[1];
  return after === undefined ? null : addDays(eve, COUNTED.indexOf(after) + 1);
}
