import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { driveCase } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

const APPEND_ONLY = [
  'submission',
  'request',
  'request_outcome',
  'content',
  'document',
  'uploaded_file',
  'case_event',
  'resolution',
  'refused_attempt',
  'matter_event',
  'matter_opening',
  'finding',
  'absence_entry',
  'rating',
  'calendar_version',
  'calendar_draft',
  'calendar_approval',
  'calendar_withdrawal',
  'item_version',
  'rule_version',
  'rule_draft',
  'rule_approval',
  'rule_withdrawal',
  'recording_trouble',
  'clock_doubt',
  'log_anchor',
  'log_anchor_head',
];
const LOG =
  'case_event (case_no, seq, type, at, recorded_at, law_version, calendar_version, rules_version, payload, ';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

test.each(APPEND_ONLY)("the product's role can neither change nor remove a line of %s", async (table) => {
  const { pool } = town.db;
  const column = (await pool.query(`select * from ${table} limit 0`)).fields[0]?.name ?? '';

  await expect(pool.query(`update ${table} set ${column} = ${column}`)).rejects.toThrow(/permission denied/);
  await expect(pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  await expect(pool.query(`truncate ${table}`)).rejects.toThrow(/permission denied/);
});

test('not even a statement written by hand puts a line out of order into the log', async () => {
  const { submission } = await driveCase(town.db);
  const insert = (seq: number, prev: string): Promise<unknown> =>
    town.db.pool.query(
      `insert into ${LOG} canonical, prev_hash, hash)
       values ($1, $2, 'accepted', now(), now(), 1, 1, 1, '{}', '{}', $3, $4)`,
      [submission.caseNo, seq, prev, 'c'.repeat(64)],
    );

  await expect(insert(3, 'a'.repeat(64))).rejects.toThrow(/does not follow/);
  await expect(insert(2, 'a'.repeat(64))).rejects.toThrow(/does not chain/);
});

test('no statement approves for who entered a calendar, nor publishes what two have not approved', async () => {
  const { pool } = town.db;
  const approve = (personId: string) =>
    pool.query('insert into calendar_approval (draft_id, person_id, at) values ($1, $2, now())', [
      'D',
      personId,
    ]);
  const publish = () =>
    pool.query(
      `insert into calendar_version (version, calendar, published_by, published_at, draft_id)
       values (9, '{}', 'P0008', now(), 'D')`,
    );
  await pool.query(
    `insert into calendar_draft (draft_id, year, revises, notice, findings, base_version, entered_by, entered_at)
     values ('D', 2027, false, '{}', '[]', 1, 'P0008', now())`,
  );

  await expect(approve('P0008')).rejects.toThrow(/approved by who entered it/);
  await approve('P0009');
  await expect(publish()).rejects.toThrow(/has not been approved by two/);
});

test('no statement publishes rules that two have not approved, or other rules than they approved', async () => {
  const { pool } = town.db;
  const approve = (personId: string) =>
    pool.query('insert into rule_approval (draft_id, person_id, at) values ($1, $2, now())', ['R', personId]);
  const publish = (rules: object) =>
    pool.query(
      `insert into rule_version (version, rules, published_at, draft_id) values (9, $1, now(), 'R')`,
      [JSON.stringify(rules)],
    );
  await pool.query(
    `insert into rule_draft (draft_id, settings, base_version, entered_by, entered_at)
     values ('R', '{"off":[]}', 1, 'P0008', now())`,
  );

  await expect(approve('P0008')).rejects.toThrow(/approved by who entered it/);
  await approve('P0009');
  await expect(publish({ off: [] })).rejects.toThrow(/has not been approved by two/);
  await approve('P0006');
  await expect(publish({ off: ['T04'] })).rejects.toThrow(/says something else/);
});

test('no statement takes back what somebody else entered, nor approves or publishes what was taken back', async () => {
  const { pool } = town.db;
  const withdraw = (personId: string) =>
    pool.query(`insert into calendar_withdrawal values ('W', $1, '年份写错了', now())`, [personId]);
  await pool.query(
    `insert into calendar_draft (draft_id, year, revises, notice, findings, base_version, entered_by, entered_at)
     values ('W', 2027, false, '{}', '[]', 1, 'P0008', now())`,
  );
  const approve = () => pool.query(`insert into calendar_approval values ('W', 'P0006', now())`);
  await pool.query(`insert into calendar_approval values ('W', 'P0009', now())`);

  await expect(withdraw('P0009')).rejects.toThrow(/was entered by somebody else/);
  await withdraw('P0008');
  await expect(withdraw('P0008')).rejects.toThrow(/duplicate key/);
  await expect(approve()).rejects.toThrow(/has been withdrawn/);
});

test("nobody but the owner can change the tables' shape", async () => {
  await expect(town.db.pool.query('alter table case_event disable trigger all')).rejects.toThrow(
    /must be owner/,
  );
});
