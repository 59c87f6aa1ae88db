import { dayInfo } from '../time/calendar.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, daysBetween, weekdayOf } from '../time/day.ts';
import { explain } from '../time/explain.ts';
import type { DayLine } from '../time/explain.ts';
import type { Clock } from './clock.ts';
import type { Pause } from './pause-names.ts';

/** 为什么是这一天: one line a calendar day, from the day of the event to the last day. One function for every reader. */
export function explainClock(clock: Clock, calendar: Calendar): readonly DayLine[] {
  if (clock.endsOn !== undefined) return fixedLines(clock, calendar);
  const { startOn, countsAfter = startOn } = clock;
  const lines = explain(calendar, {
    start: countsAfter,
    startAt: clock.startAt,
    limit: clock.limit,
    extension: clock.extension,
    excluded: clock.excluded,
    excludedBy: [
      ...clock.pauses.map((pause) => ({ ...pause, reason: reasonOf(pause) })),
      ...clock.excluded.map((interval) => ({ ...interval, reason: 'other-step' })),
    ],
  });
  return heldBack(
    lines.filter(({ day }) => day >= startOn),
    clock,
    calendar,
  );
}

/** settled.md 27: the days that a limit keeps although a new notice made it end earlier. */
const HELD_BACK = '放假安排改动使期限提前：不早于公布后次一工作日24:00届满';

function heldBack(lines: readonly DayLine[], { lastDayOn }: Clock, calendar: Calendar): readonly DayLine[] {
  const counted = lines.at(-1);
  if (counted === undefined || counted.day >= lastDayOn) return lines;
  const more = daysBetween({ from: counted.day, to: lastDayOn });
  const held = Array.from({ length: more }, (_, nth): DayLine => {
    const day = addDays(counted.day, nth + 1);
    return {
      day,
      weekday: weekdayOf(day),
      counted: null,
      reason: 'excluded',
      source: HELD_BACK,
      last: nth === more - 1,
      provisional: dayInfo(calendar, day).provisional,
    };
  });
  return [...lines.map((line) => ({ ...line, last: false })), ...held];
}

/** Which procedure and which letter took the day out. */
function reasonOf({ name, documentNo }: Pause): string {
  return documentNo === '' ? name.zh : `${name.zh}（${documentNo}）`;
}

/** Every day up to a fixed last day, which no holiday moves. */
function fixedLines({ startOn, lastDayOn }: Clock, calendar: Calendar): readonly DayLine[] {
  const days = daysBetween({ from: startOn, to: lastDayOn });
  return Array.from({ length: days + 1 }, (_, nth) => {
    const day = addDays(startOn, nth);
    return {
      day,
      weekday: weekdayOf(day),
      counted: nth === 0 ? null : nth,
      reason: nth === 0 ? 'start' : 'counted',
      source: null,
      last: nth === days,
      provisional: dayInfo(calendar, day).provisional,
    };
  });
}
