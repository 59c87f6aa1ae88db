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
  return lines.filter(({ day }) => day >= startOn);
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
