import { activityInfo, log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { recordCase } from '../prisma/case-record.ts';
import type { RecordCase, RecordedCase } from '../prisma/case-record.ts';
import type { Database } from '../prisma/database.ts';
import { recordMatter } from '../prisma/matter-record.ts';
import type { RecordedMatter, RecordMatter } from '../prisma/matter-record.ts';
import { NoFirstResponsible } from '../prisma/no-first-responsible.ts';
import { noteTrouble } from '../prisma/recording-trouble.ts';
import { unwatched } from '../watch/recordings.ts';
import type { Around } from '../watch/recordings.ts';
import { isPassing } from './is-passing.ts';

/** What workflows ask of the world. Each may run twice: the sequence numbers in the batch are its key. */
export interface Activities {
  readonly recordCase: (batch: RecordCase) => Promise<RecordedCase>;
  readonly recordMatter: (batch: RecordMatter) => Promise<RecordedMatter>;
}

/** @param around looks on while a batch is stored (metrics, traces) */
export function createActivities({
  db,
  around = unwatched,
}: {
  readonly db: Database;
  readonly around?: Around;
}): Activities {
  return {
    recordCase: (batch) => {
      const { caseNo } = batch;
      return around({ kind: 'case', caseNo, logId: caseNo, waitsSince: waitsSince() }, () =>
        judged(db, caseNo, () => recordCase(db, batch)),
      );
    },
    recordMatter: (batch) => {
      const { caseNo, matterId: logId } = batch.opening;
      return around({ kind: 'matter', caseNo, logId, waitsSince: waitsSince() }, () =>
        judged(db, logId, () => recordMatter(db, batch)),
      );
    },
  };
}

/** When the workflow first asked for it, however often it was tried since. */
const waitsSince = (): Instant => toInstant(activityInfo().scheduledTimestampMs);

/** An outage is tried again for ever; anything else would only fail again, and waits for a person (settled.md 33). */
async function judged<Stored>(db: Database, logId: string, store: () => Promise<Stored>): Promise<Stored> {
  try {
    return await store();
  } catch (error) {
    if (isPassing(error)) throw error;
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    log.error('this batch cannot be stored', { logId, name, message });
    const about = error instanceof NoFirstResponsible ? error.needed : null;
    await noteTrouble(db, { logId, code: name, message, about });
    throw ApplicationFailure.nonRetryable(message, name);
  }
}
