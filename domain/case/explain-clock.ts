import type { Calendar } from '../time/calendar.ts';
import { explain } from '../time/explain.ts';
import type { DayLine } from '../time/explain.ts';
import type { Clock } from './clock.ts';

/** 为什么是这一天: one line a calendar day, from the day of the event to the last day. One function for every reader. */
export function explainClock(clock: Clock, calendar: Calendar): readonly DayLine[] {
  return explain(calendar, {
    start: clock.startOn,
    startAt: clock.startAt,
    limit: clock.limit,
    extension: clock.extension,
    excluded: clock.excluded,
    excludedBy: clock.excluded.map((interval) => ({ ...interval, reason: 'other-step' })),
  });
}
