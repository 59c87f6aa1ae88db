/**
 * A legal day: the civil date in Shanghai, written YYYY-MM-DD.
 *
 * Days are compared as plain strings. All arithmetic runs on whole day numbers of the proleptic Gregorian
 * calendar, never on a Date object: the process's time zone cannot reach it.
 */
declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: never };

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const ZERO = 48;
const DAYS_BEFORE_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && findCivil(text) !== null;
}

export function parseDay(text: string): Day {
  civilOf(text);
  return text as Day;
}

export function addDays(day: Day, n: number): Day {
  return dayOfSerial(serialOf(day) + wholeNumber('addDays n', n));
}

/** to − from, in days; negative when `to` is the earlier one. */
export function daysBetween({ from, to }: { from: Day; to: Day }): number {
  return serialOf(to) - serialOf(from);
}

/**
 * The corresponding day n months on, else the last day of that month.
 * @source 民法典 第202条 (到期月的对应日；没有对应日的，月末日)
 */
export function addMonths(day: Day, n: number): Day {
  const { year, month, dayOfMonth } = civilOf(day);
  const months = year * 12 + (month - 1) + wholeNumber('addMonths n', n);
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  return dayOfSerial(serialOfCivil({ ...target, dayOfMonth: Math.min(dayOfMonth, last) }));
}

export function weekdayOf(day: Day): Weekday {
  return weekdayOfSerial(serialOf(day));
}

export function yearOf(day: Day): number {
  return civilOf(day).year;
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** Days since 1970-01-01. Checks the day, because days also arrive from stored JSON. */
export function serialOf(day: Day): number {
  return serialOfCivil(civilOf(day));
}

export function dayOfSerial(serial: number): Day {
  const { year, month, dayOfMonth } = civilOfSerial(serial);
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`day: day number ${serial} is outside 0001..9999`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOfSerial(serial: number): Weekday {
  return ((((serial + 4) % 7) + 7) % 7) as Weekday;
}

/** A programming fault inside stops here: NaN, a fraction or infinity never becomes a date. */
export function wholeNumber(name: string, value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name}: ${value} is not a whole number`);
  return value;
}

function civilOf(text: string): Civil {
  const civil = findCivil(text);
  if (civil === null) throw new RangeError(`day: "${text}" is not a calendar date YYYY-MM-DD`);
  return civil;
}

/** Digit by digit: every count of every clock passes here, and a pattern would cost most of it. */
function findCivil(text: string): Civil | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const dayOfMonth = twoDigits(text, 8);
  const exists =
    year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? { year, month, dayOfMonth } : null;
}

/** NaN when one of them is no digit, which no comparison lets through. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Years are counted from March, so that the leap day is the last day of its year. */
function serialOfCivil({ year, month, dayOfMonth }: Civil): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

function civilOfSerial(serial: number): Civil {
  const sinceEpoch = serial + DAYS_BEFORE_1970;
  const era = Math.floor(sinceEpoch / DAYS_IN_400_YEARS);
  const dayOfEra = sinceEpoch - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) -
    Math.floor(dayOfEra / 36_524) +
    Math.floor(dayOfEra / (DAYS_IN_400_YEARS - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
