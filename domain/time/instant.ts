/**
 * A legal instant: milliseconds since 1970-01-01T00:00:00Z.
 *
 * Legal time is Shanghai time, a fixed +08:00 for all dates in scope (no summer time since 1991), so a plain
 * offset is exact and no time zone database is asked.
 */
import { dayOfSerial, isDay, serialOf } from './day.ts';
import type { Day } from './day.ts';

declare const instantBrand: unique symbol;
export type Instant = number & { readonly [instantBrand]: never };

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const INSTANT_FORM =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|([+-])(0\d|1[0-4]):?([0-5]\d))$/;
const CLOCK_FORM = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** ISO 8601 with Z or any offset; anything finer than a millisecond is cut off, never rounded into tomorrow. */
export function parseInstant(text: string): Instant {
  const found = INSTANT_FORM.exec(text);
  const [, day, hour, minute, second = '0', fraction = '', zone, sign, zoneHour, zoneMinute] = found ?? [];
  if (!isDay(day)) throw new RangeError(`instant: "${text}" is not an ISO instant with an offset`);
  const local =
    serialOf(day) * MS_PER_DAY +
    (Number(hour) * 60 + Number(minute)) * MS_PER_MINUTE +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  if (zone === 'Z') return toInstant(local);
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * MS_PER_MINUTE;
  return toInstant(sign === '-' ? local + offset : local - offset);
}

export function toInstant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`instant: ${ms} is not a whole number of milliseconds`);
  return ms as Instant;
}

/** The Shanghai day in which the instant lies. */
export function dayOf(at: Instant): Day {
  return dayOfSerial(Math.floor((toInstant(at) + SHANGHAI_OFFSET_MS) / MS_PER_DAY));
}

export function startOfDay(day: Day): Instant {
  return toInstant(serialOf(day) * MS_PER_DAY - SHANGHAI_OFFSET_MS);
}

/**
 * 24:00 of the day, which is 00:00 of the next.
 * @source 民法典 第203条第2款 (期间的最后一日的截止时间为二十四时)
 */
export function endOfDay(day: Day): Instant {
  return toInstant((serialOf(day) + 1) * MS_PER_DAY - SHANGHAI_OFFSET_MS);
}

/** 'HH:mm' in Shanghai on that day, 00:00 to 24:00. */
export function atTime(day: Day, clock: string): Instant {
  return toInstant(startOfDay(day) + minutesOf(clock) * MS_PER_MINUTE);
}

/** YYYY-MM-DDTHH:mm:ss+08:00, cut to the second. */
export function formatInstant(at: Instant): string {
  const second = Math.floor((msOfDay(at) % MS_PER_MINUTE) / 1000);
  return `${dayOf(at)}T${timeOf(at)}:${pad(second)}+08:00`;
}

/** 'HH:mm' in Shanghai, cut to the minute. */
export function timeOf(at: Instant): string {
  const minutes = Math.floor(msOfDay(at) / MS_PER_MINUTE);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

export function isClockTime(text: string): boolean {
  return CLOCK_FORM.test(text);
}

function minutesOf(clock: string): number {
  if (!isClockTime(clock)) throw new RangeError(`time of day: "${clock}" is not HH:mm`);
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function msOfDay(at: Instant): number {
  return at - startOfDay(dayOf(at));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
