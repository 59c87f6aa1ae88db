/**
 * A new calendar may bring a last day nearer. Who planned by the old one still has the working day after the publication:
 * a limit that moved earlier ends no earlier than 24:00 of that day, and never later than it would have ended before.
 *
 * @source settled.md 27 (a choice); ADR 0015
 */
import type { Calendar } from './calendar.ts';
import { nextWorkingDay } from './counting.ts';
import { maxDay } from './day.ts';
import { dayOf, endOfDay, toInstant } from './instant.ts';
import type { Instant } from './instant.ts';
import type { Deadline } from './limit.ts';

/**
 * 24:00 of the working day after this version was published; null where nobody published it through the procedure.
 * A practice case lives at another time, and so does its publication.
 */
export function earliestEnd(calendar: Calendar, clockOffsetMs = 0): Instant | null {
  if (calendar.publishedAt === undefined) return null;
  const publishedOn = dayOf(toInstant(calendar.publishedAt + clockOffsetMs));

  return endOfDay(nextWorkingDay(calendar, publishedOn));
}

/** The instant before which a moved limit does not end; null where the new end needs no such help. */
export function notBeforeOf(
  { before, after }: { readonly before: Instant; readonly after: Instant },
  earliest: Instant | null,
): Instant | null {
  if (earliest === null || after >= before) return null;
  const notBefore = toInstant(Math.min(before, earliest));

  return notBefore > after ? notBefore : null;
}

/** The deadline, held back to that instant. */
export function heldUntil(deadline: Deadline, notBefore: Instant | undefined): Deadline {
  if (notBefore === undefined || notBefore <= deadline.breachAt) return deadline;
  const lastDayOn = dayOf(toInstant(notBefore - 1));

  return {
    ...deadline,
    lastDayOn,
    breachAt: notBefore,
    certainOn: maxDay(deadline.certainOn, lastDayOn),
    lateAt: toInstant(Math.max(deadline.lateAt, notBefore)),
  };
}
