import { unlogged } from '../domain/supervision/unlogged.ts';
import { formatInstant, toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarOfCase } from './calendar-store.ts';
import { readCaseFrames } from './case-frame.ts';
import { historyOf } from './case-history.ts';
import { readLog } from './case-log.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

/** Something of a case that should stand in the log by now. */
export interface Unrecorded {
  readonly caseNo: string;
  /** `submitted`, or the clock that ran out. */
  readonly what: string;
  readonly since: Instant;
}

export interface FailedJob {
  readonly id: number;
  readonly task: string;
  readonly key: string | null;
  readonly attempts: number;
  readonly lastError: string;
  /** It will not be tried again. */
  readonly given: boolean;
}

/** More would not be read by anybody; an audit goes through all. */
const MOST = 1_000;
/** The first tries of a job fail while Temporal starts; it comes again by itself. */
const TRIES = 3;

/** Applications and limits that waited longer than so, oldest first. */
export async function unrecordedFor(
  db: Asked,
  { now, olderThanS }: { readonly now: Instant; readonly olderThanS: number },
): Promise<readonly Unrecorded[]> {
  const applications = await select<{ caseNo: string; since: Instant }>(
    db,
    `select s.case_no as "caseNo", s.stored_at as since from submission s
      where stored_at < now() - make_interval(secs => $1)
        and not exists (select from case_event e where e.case_no = s.case_no)
      order by stored_at limit ${MOST}`,
    [olderThanS],
  );
  const limits = await limitsFor(db, { now, olderThanS });
  return [...applications.map((one) => ({ ...one, what: 'submitted' })), ...limits];
}

/** The rows find who may be late, the law says who is. */
async function limitsFor(
  db: Asked,
  { now, olderThanS }: { readonly now: Instant; readonly olderThanS: number },
): Promise<readonly Unrecorded[]> {
  const suspects = await select<{ caseNo: string }>(
    db,
    `select distinct k.case_no as "caseNo" from clock k join approval_case c using (case_no)
      where k.state = 'running' and not c.final
        and k.late_at - make_interval(secs => c.clock_offset_ms / 1000.0) < now() - make_interval(secs => $1)
      order by 1 limit ${MOST}`,
    [olderThanS],
  );
  const found: Unrecorded[] = [];
  for (const { caseNo } of suspects)
    found.push(...(await limitsOf(db, caseNo, toInstant(now - olderThanS * 1000))));
  return found.sort((a, b) => a.since - b.since);
}

async function limitsOf(db: Asked, caseNo: string, before: Instant): Promise<readonly Unrecorded[]> {
  const [frame] = await readCaseFrames(db, [caseNo]);
  if (frame === undefined) return [];
  const log = (await readLog(db, caseNo)).map(({ logged }) => logged);
  const state = historyOf(frame.opening, log).at(-1)?.after;
  if (state === undefined) return [];
  const legal = toInstant(before + state.clockOffsetMs);
  return unlogged(state, await calendarOfCase(db, caseNo), legal).map(({ clock, at }) => ({
    caseNo,
    what: `${clock.clockId} ${formatInstant(at)}`,
    since: toInstant(at - state.clockOffsetMs),
  }));
}

/** Jobs that failed again and again, or are given up. */
export async function failedJobs(db: Asked): Promise<readonly FailedJob[]> {
  return await select<FailedJob>(
    db,
    `select id, task_identifier as task, key, attempts, last_error as "lastError", attempts >= max_attempts as given
       from graphile_worker.jobs
      where last_error is not null and (attempts >= ${TRIES} or attempts >= max_attempts)
      order by id limit ${MOST}`,
  );
}
