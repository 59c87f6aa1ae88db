/**
 * 收件: the first line of every log. A renewal says there whether it came in time: that may hang on working days, and a
 * later calendar does not take it back.
 * @source 行政许可法 第32条 (limits run from receipt), 第50条第1款; settled.md 1, 13, 29
 */
import type { Calendar } from '../time/calendar.ts';
import type { CaseEvent } from './events.ts';
import type { HeldVersions } from './held-versions.ts';
import { firstVersions } from './held-versions.ts';
import { cameInTime } from './side-roads/renewal.ts';
import type { Opening } from './state.ts';

export function submittedOf(
  opening: Opening,
  materials: readonly string[],
  calendar: Calendar,
  { law, rules }: HeldVersions = firstVersions,
): CaseEvent {
  const renewalInTime = cameInTime(opening, calendar);
  return {
    type: 'submitted',
    at: opening.receivedAt,
    materials,
    ...(renewalInTime === null ? {} : { renewalInTime }),
    ...(law === firstVersions.law ? {} : { law }),
    ...(rules.length === 0 ? {} : { rules }),
  };
}
