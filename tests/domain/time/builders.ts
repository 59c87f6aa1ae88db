import { parseDay } from '../../../domain/time/day.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import type { DeadlineInput, Interval, Limit } from '../../../domain/time/limit.ts';

export const day = parseDay;
export const at = parseInstant;

export function workingDays(value: number): Limit {
  return { value, unit: 'workingDay' };
}

export function calendarDays(value: number): Limit {
  return { value, unit: 'calendarDay' };
}

export function months(value: number): Limit {
  return { value, unit: 'month' };
}

export function hours(value: number): Limit {
  return { value, unit: 'hour' };
}

/** Nothing counts after the first day, through the second. */
export function pause(after: string, through: string): Interval {
  return { after: day(after), through: day(through) };
}

export function limitFrom(start: string, limit: Limit, more: Partial<DeadlineInput> = {}): DeadlineInput {
  return { start: day(start), limit, excluded: [], ...more };
}
