import type { Instant } from '../domain/time/instant.ts';
import type { NeededLeader } from './no-first-responsible.ts';
import { execute, select } from './sql.ts';
import type { Asked } from './sql.ts';

/** Why a case or a matter records nothing any more. */
export interface RecordingTrouble {
  /** Case number, or matter id. */
  readonly logId: string;
  /** Name of the fault: `LogConflict`, or what PostgreSQL says. */
  readonly code: string;
  readonly message: string;
  /** What would mend it, where the program can see that it was mended; else null. */
  readonly about: NeededLeader | null;
  readonly at: Instant;
}

export async function noteTrouble(
  db: Asked,
  {
    logId,
    code,
    message,
    about = null,
  }: Pick<RecordingTrouble, 'logId' | 'code' | 'message'> & Partial<Pick<RecordingTrouble, 'about'>>,
): Promise<void> {
  await execute(db, 'insert into recording_trouble (log_id, code, message, about) values ($1, $2, $3, $4)', [
    logId,
    code,
    message,
    about === null ? null : JSON.stringify(about),
  ]);
}

/** The last of each that still stands: nothing was recorded there since. Oldest first. */
export async function standingTroubles(db: Asked): Promise<readonly RecordingTrouble[]> {
  return await select<RecordingTrouble>(
    db,
    `select t.log_id as "logId", t.code, t.message, t.at, t.about
       from recording_trouble t
      where not exists (select from recording_trouble later where later.log_id = t.log_id and later.id > t.id)
        and not exists (select from case_event e where e.case_no = t.log_id and e.stored_at > t.at)
        and not exists (select from matter_event e where e.matter_id = t.log_id and e.stored_at > t.at)
      order by t.at, t.log_id`,
  );
}
