import type { TrackAnswer } from '../../contract/case.ts';
import { dayOf, formatInstant, toInstant } from '../../domain/time/instant.ts';
import type { Delay } from '../../prisma/delay-view.ts';

/** What applicant and public read of a broken promise: the explanation, or by when it is due, or that there is none. */
export function delayView({
  clockId,
  unitName,
  openedAt,
  dueOn,
  explainedAt,
  text,
}: Delay): TrackAnswer['delays'][number] {
  return {
    clockId,
    unitName,
    /** The last day of the promise. */
    promisedOn: dayOf(toInstant(openedAt - 1)),
    dueOn,
    explainedAt: explainedAt === null ? null : formatInstant(explainedAt),
    text,
  };
}
