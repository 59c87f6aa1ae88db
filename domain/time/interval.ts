/**
 * Days that do not count, as half-open intervals: in (after, through] nothing counts.
 *
 * @source 行政许可法 第45条 (the time of a special procedure is not counted). Where two overlap a day is left out
 * once: the union, never the sum.
 */
import { maxDay, minDay, parseDay } from './day.ts';
import type { Day } from './day.ts';

export interface Interval {
  readonly after: Day;
  readonly through: Day;
}

/** Disjoint, not touching, sorted, without empty ones. */
export function unionOf(intervals: readonly Interval[]): readonly Interval[] {
  const union: Interval[] = [];
  for (const { after, through } of [...intervals].sort(byAfter)) {
    if (parseDay(through) < parseDay(after))
      throw new RangeError(`excluded: ${after}..${through} ends before it starts`);
    if (through === after) continue;
    const before = union.at(-1);
    if (before === undefined || before.through < after) union.push({ after, through });
    else union[union.length - 1] = { after: before.after, through: maxDay(before.through, through) };
  }
  return union;
}

/** What of the intervals lies in (after, through]. */
export function clip(intervals: readonly Interval[], { after, through }: Interval): readonly Interval[] {
  return intervals
    .map((pause) => ({ after: maxDay(pause.after, after), through: minDay(pause.through, through) }))
    .filter((pause) => pause.after < pause.through);
}

function byAfter(a: Interval, b: Interval): number {
  if (a.after === b.after) return 0;
  return a.after < b.after ? -1 : 1;
}
