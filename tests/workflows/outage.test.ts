import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { standingTroubles } from '../../prisma/recording-trouble.ts';
import { resumeRecording } from '../../workflows/messages.ts';
import { paper, submitCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { staffPermit } from './officers.ts';
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
  const dropped: Promise<void>[] = [];
  const dropping = setInterval(() => dropped.push(dropConnections()), 150);

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

  clearInterval(dropping);
  await Promise.all(dropped);
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

async function dropConnections(): Promise<void> {
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}
