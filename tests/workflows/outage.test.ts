import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { standingTroubles } from '../../prisma/recording-trouble.ts';
import { advanceClock, resumeRecording } from '../../workflows/messages.ts';
import { paper, submitCase, submitPracticeCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { lineOf, logOf } from './log-of.ts';
import { staffPermit } from './officers.ts';
import { turnClock } from './practice.ts';
import { until } from './until.ts';

let engine: Engine;
let owner: pg.Client;
beforeAll(async () => {
  engine = await startEngine();
  owner = new pg.Client({ connectionString: engine.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await engine.stop();
});

test('the record goes on while the database drops every connection again and again', async () => {
  const driven = await submitCase(engine);
  await whileDropping(async () => {
    await driven.act('accept', { document: paper }, { by: staffPermit('window') });
    await driven.act('startReview', {}, { by: staffPermit('reviewer') });
    await driven.act(
      'completeStep',
      { step: 'material-review', siteVisit: false },
      { by: staffPermit('reviewer') },
    );
    await driven.act('completeStep', { step: 'audit' }, { by: staffPermit('reviewer') });
    await driven.act('refuse', { document: paper, reasonId: 'r' }, { by: staffPermit('decider') });
    await driven.act('serve', { method: 'window' }, { by: staffPermit('window') });
    await driven.handle.result();
  });

  const log = await logOf(engine.db, driven.caseNo);
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
}, 60_000);

test('what cannot be stored stops the record of that case alone, until a person has mended it', async () => {
  const driven = await submitCase(engine);
  const other = await submitCase(engine);
  await owner.query(
    `insert into case_event
      (case_no, seq, type, at, recorded_at, law_version, calendar_version, rules_version, payload, canonical,
       prev_hash, hash)
    select case_no, 2, 'withdrawn', at, recorded_at, 1, 1, 1, '{}', '{}', hash, repeat('0', 64)
    from case_event where case_no = $1`,
    [driven.caseNo],
  );

  const accepting = driven.act('accept', { document: paper });
  await until('the record is stuck', async () => (await driven.look()).stuck ?? undefined);
  await other.act('accept', { document: paper });
  const [trouble, ...more] = await standingTroubles(engine.db);
  await owner.query('alter table case_event disable trigger user');
  await owner.query('delete from case_event where case_no = $1 and seq = 2', [driven.caseNo]);
  await owner.query('alter table case_event enable trigger user');
  await driven.handle.signal(resumeRecording);

  expect((await accepting).seq).toBe(2);
  expect((await driven.look()).stuck).toBeNull();
  expect(trouble).toMatchObject({ logId: driven.caseNo, code: 'LogConflict' });
  expect(more).toEqual([]);
  expect(await standingTroubles(engine.db)).toEqual([]);
});

test('limits that pass while PostgreSQL is away ring in time; afterwards they are recorded in one batch, in order', async () => {
  const calendar = await newestCalendar(engine.db);
  const cases = await Promise.all(
    Array.from({ length: 3 }, () => submitPracticeCase(engine, at('2026-03-02T09:00'))),
  );
  for (const driven of cases) await turnClock(engine, driven, { calendar, to: BEFORE_MIDNIGHT });
  const linesBefore = await Promise.all(
    cases.map(async ({ caseNo }) => (await logOf(engine.db, caseNo)).length),
  );
  const batchesBefore = await Promise.all(cases.map(batches));

  await shutDatabase();
  for (const { look } of cases)
    await until(
      'the alarm rang at midnight',
      async () => (await look()).state.seq > (await look()).recordedSeq,
    );
  const turning = await Promise.all(cases.map(passDays));
  const rung = await Promise.all(cases.map(({ look }) => look()));
  await openDatabaseAgain();
  await Promise.all(turning.flat().map((update) => update.result()));

  expect(rung.map(({ state, recordedSeq }) => [state.deemedAccepted, recordedSeq])).toEqual(
    linesBefore.map((lines) => [true, lines]),
  );
  for (const [index, driven] of cases.entries()) {
    const lines = (await logOf(engine.db, driven.caseNo)).slice(linesBefore[index]);
    expect(lines.filter(({ type }) => type !== 'clockAdvanced').map(lineOf)).toEqual(PASSED);
    // The batch that was on its way when the database went, and one with all the rest.
    expect((await batches(driven)) - (batchesBefore[index] ?? 0)).toBe(2);
  }
}, 90_000);

const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);
const BEFORE_MIDNIGHT = toInstant(at('2026-03-04T00:00') - 3_000);
const DAYS = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10'];
const PASSED = [
  '2026-03-04T00:00:00+08:00 clockBreached step/accept',
  '2026-03-04T00:00:00+08:00 cardIssued T04 yellow passed',
  '2026-03-10T00:00:00+08:00 clockBreached acceptance/1',
  '2026-03-10T00:00:00+08:00 cardIssued T01 red passed',
  '2026-03-10T00:00:00+08:00 acceptanceDeemed',
];

/** Day after day, each accepted by the case but not answered yet: an answer waits for the record. */
async function passDays({ handle }: DrivenCase) {
  const updates = [];
  for (const day of DAYS)
    updates.push(
      await handle.startUpdate(advanceClock, {
        args: [{ to: at(`${day}T09:00`) }],
        waitForStage: 'ACCEPTED',
      }),
    );
  return updates;
}

/** How often a batch of this case has been stored. */
async function batches({ handle }: DrivenCase): Promise<number> {
  const { events } = await handle.fetchHistory();
  return (events ?? []).filter((event) => event.activityTaskCompletedEventAttributes).length;
}

async function shutDatabase(): Promise<void> {
  await owner.query(
    `do $$ begin execute format('alter database %I connection limit 0', current_database()); end $$`,
  );
  await dropConnections();
}

async function openDatabaseAgain(): Promise<void> {
  await owner.query(
    `do $$ begin execute format('alter database %I connection limit -1', current_database()); end $$`,
  );
}

async function whileDropping(work: () => Promise<void>): Promise<void> {
  const dropped: Promise<void>[] = [];
  const dropping = setInterval(() => dropped.push(dropConnections()), 150);
  try {
    await work();
  } finally {
    clearInterval(dropping);
    await Promise.all(dropped);
  }
}

async function dropConnections(): Promise<void> {
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}
