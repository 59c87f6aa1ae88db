import type { CaseEventType } from '../domain/case/events.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { missingYears } from '../domain/time/missing-years.ts';
import type { MissingYear } from '../domain/time/missing-years.ts';
import { publishedCalendars } from './calendar-store.ts';
import { standingTroubles } from './recording-trouble.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** What an operator watches of a whole installation. Practice cases count in `openCases` only. */
export interface Figures {
  readonly openCases: { readonly true: number; readonly practice: number };
  readonly openMatters: number;
  readonly runningClocks: number;
  readonly pausedClocks: number;
  /** Since when the oldest application waits for its first line; null: none does. */
  readonly applicationWaitsSince: Instant | null;
  /** When the oldest limit ran out of which no line says so; null: none. */
  readonly limitUnrecordedSince: Instant | null;
  readonly lateness: Lateness;
  readonly jobs: readonly JobFigure[];
  /** Cases and matters whose recorder waits for a person. */
  readonly recordingTroubles: number;
  /** This year and the next, where nobody has published them. */
  readonly missingYears: readonly MissingYear[];
}

/** How long after its legal instant what time does was written, in the last hour; milliseconds. */
export interface Lateness {
  readonly events: number;
  readonly p50: number | null;
  readonly p99: number | null;
}

export interface JobFigure {
  readonly task: string;
  /** Could run now and does not yet. */
  readonly due: number;
  /** Failed at their last try, or for good. */
  readonly failing: number;
  readonly oldestDueAt: Instant | null;
}

/** What nobody does: time does it, at a legal instant. */
const BY_TIME: readonly CaseEventType[] = [
  'clockWarned',
  'clockBreached',
  'acceptanceDeemed',
  'correctionExpired',
  'hearingOfferExpired',
  'specialProcedureOverran',
  'renewalDeemed',
];

export async function readFigures(db: Asked, now: Instant): Promise<Figures> {
  const [counts, lateness, jobs, troubles, [newest]] = await Promise.all([
    readCounts(db),
    readLateness(db),
    readJobs(db),
    standingTroubles(db),
    publishedCalendars(db),
  ]);
  const { trueCases, practiceCases, ...rest } = counts;
  return {
    ...rest,
    openCases: { true: trueCases, practice: practiceCases },
    ...{ lateness, jobs, recordingTroubles: troubles.length },
    missingYears: missingYears({ years: newest?.years ?? {} }, dayOf(now)),
  };
}

type Counts = Omit<Figures, 'openCases' | 'lateness' | 'jobs' | 'recordingTroubles' | 'missingYears'> & {
  readonly trueCases: number;
  readonly practiceCases: number;
};

/**
 * An application of the last week; one that waits longer is found by an audit. The period for corrections may pass and
 * run on (settled.md 12).
 */
const COUNTS = `
  select (select count(*) from approval_case where not final and not practice) as "trueCases",
         (select count(*) from approval_case where not final and practice) as "practiceCases",
         (select count(*) from matter where not over) as "openMatters",
         (select count(*) from clock where state = 'running') as "runningClocks",
         (select count(*) from clock where state = 'paused') as "pausedClocks",
         (select min(stored_at) from submission s where stored_at > now() - interval '7 days'
             and not exists (select from case_event e where e.case_no = s.case_no)) as "applicationWaitsSince",
         (select min(k.late_at) from clock k join approval_case c using (case_no)
           where k.state = 'running' and k.clock <> 'correction' and k.late_at < now() and not c.practice and not c.final) as "limitUnrecordedSince"`;

async function readCounts(db: Asked): Promise<Counts> {
  const row = await selectOne<Counts>(db, COUNTS);
  if (row === undefined) throw new Error('PostgreSQL counts nothing');
  return row;
}

async function readLateness(db: Asked): Promise<Lateness> {
  const row = await selectOne<Lateness>(
    db,
    `select count(*) as events, percentile_cont(0.5) within group (order by ms) as p50,
            percentile_cont(0.99) within group (order by ms) as p99
       from (select (extract(epoch from e.recorded_at - e.at) * 1000)::float8 as ms
               from case_event e join submission s using (case_no)
              where e.stored_at > now() - interval '1 hour' and e.actor_id is null and e.type = any($1)
                and not s.practice) late`,
    [BY_TIME],
  );
  return row ?? { events: 0, p50: null, p99: null };
}

async function readJobs(db: Asked): Promise<readonly JobFigure[]> {
  return await select<JobFigure>(
    db,
    `select task_identifier as task, count(*) filter (where run_at <= now() and locked_at is null
              and attempts < max_attempts) as due,
            count(*) filter (where last_error is not null) as failing,
            min(run_at) filter (where run_at <= now() and locked_at is null and attempts < max_attempts) as "oldestDueAt"
       from graphile_worker.jobs group by 1 order by 1`,
  );
}
