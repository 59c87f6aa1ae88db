/** Runs of days off, as the notices print them: first and last day, both included. */
import { addDays, dayOfSerial, serialOf, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

export type Span = readonly [Day, Day];

export function covers(spans: readonly Span[], day: Day): boolean {
  return spans.some(([first, last]) => first <= day && day <= last);
}

export function daysOfSpans(spans: readonly Span[]): readonly Day[] {
  return spans.flatMap(([first, last]) => {
    const start = serialOf(first);
    return Array.from({ length: serialOf(last) - start + 1 }, (_, n) => dayOfSerial(start + n));
  });
}

/** The shortest list of runs that covers exactly these days. */
export function spansOf(days: Iterable<Day>): readonly Span[] {
  const spans: [Day, Day][] = [];
  for (const day of [...new Set(days)].sort()) {
    const run = spans.at(-1);
    if (run !== undefined && addDays(run[1], 1) === day) run[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
