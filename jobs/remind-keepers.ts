import type { Task } from 'graphile-worker';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Database } from '../prisma/database.ts';
import { remindKeepers } from '../prisma/year-reminder.ts';

/** Often, so that a worker that was down at midnight still tells that day; whom it has told it does not tell again. */
export const REMIND_EVERY = '*/10 * * * * remindKeepers ?max=3&jobKey=remindKeepers';

/** A year without its notice is told to those who keep the calendar. The time is the true one, never that of practice. */
export function createReminding({
  db,
  now = () => toInstant(Date.now()),
}: {
  readonly db: Database;
  readonly now?: () => Instant;
}): Task {
  return async (_payload, { logger }) => {
    for (const { year, dueOn } of await remindKeepers(db, now()))
      logger.info(`the arrangement of ${year} is not published; it has been due since ${dueOn}`);
  };
}
