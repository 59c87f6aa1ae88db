import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Instant } from '../../domain/time/instant.ts';
import type { MatterEvent } from '../../domain/supervision/matter-event.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import type { Finding } from '../../prisma/audit/finding.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { at, CLERK, driveCase, PAPER, SUPERVISOR } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import { propose } from './proposed.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

/** Everybody has acted or been told by then. */
const NOW = at('2026-03-16T12:00:00');

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

async function auditAll(now: Instant = NOW): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let after = '';
  for (;;) {
    const page = await auditPage(town.db, { after, limit: 3, now });
    findings.push(...page.findings);
    const last = page.caseNos.at(-1);
    if (last === undefined) return findings;
    after = last;
  }
}
const told = async (caseNo: string, now?: Instant): Promise<readonly string[]> =>
  (await auditAll(now))
    .filter((one) => one.caseNo === caseNo)
    .map(({ kind, about }) => `${kind} ${about}`.trim());

/** What the owner of the database can do and the product cannot. */
async function plant(sql: string, ...values: readonly unknown[]): Promise<void> {
  await town.owner.query(sql, [...values]);
}

/** Nobody accepted: a yellow was raised, the application counts as accepted, and two reds joined one record. */
async function lateCase(): Promise<DrivenCase> {
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-04T00:00:00');
  const yellow = `card/${driven.submission.caseNo}/T04/step/accept/passed`;
  await propose(town.db, yellow, { type: 'raised', at: at('2026-03-07T00:00:00'), rule: 'T16' });
  await driven.pass('2026-03-16T12:00:00');
  return driven;
}
const recordOf = ({ submission }: DrivenCase): string => `accountability/${submission.caseNo}/H01`;

test('of cases that were left alone, whatever has happened to them, nothing is found', async () => {
  const accepted = await driveCase(town.db);
  await accepted.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await accepted.pass('2026-03-16T12:00:00');
  const late = await lateCase();
  const steps: readonly MatterEvent[] = [
    { type: 'factsFrozen', at: at('2026-03-09T10:00:00') },
    { type: 'attributed', at: at('2026-03-13T10:00:00'), mainPersonId: 'P0016', contentId: 'why' },
    { type: 'decided', at: at('2026-03-13T11:00:00'), documentNo: '监字1号', contentId: 'how' },
    { type: 'closed', at: at('2026-03-13T12:00:00'), contentId: null },
  ];
  for (const event of steps) await propose(town.db, recordOf(late), event, SUPERVISOR);
  const revoked = await lateCase();
  const yellow = `card/${revoked.submission.caseNo}/T04/step/accept/passed`;
  await propose(
    town.db,
    yellow,
    { type: 'revoked', at: at('2026-03-09T10:00:00'), contentId: 'r' },
    SUPERVISOR,
  );
  await propose(town.db, recordOf(revoked), {
    ...{ type: 'cardRevoked', at: at('2026-03-09T10:00:00'), cardKey: yellow.slice('card/'.length) },
    ...{ standing: 0, ends: false },
  });
  await driveCase(town.db, { practice: true, clockOffsetMs: at('2026-03-02T10:00:00') - NOW });

  expect(await auditAll()).toEqual([]);
});

test('a changed payload, a missing line and a cut-off end are found in the log, and no row is judged by it', async () => {
  const [changed, holed, cut] = [await lateCase(), await lateCase(), await lateCase()];
  await plant(
    `update case_event set payload = jsonb_set(payload, '{materials}', '[]') where case_no = $1 and seq = 1`,
    changed.submission.caseNo,
  );
  await plant('delete from case_event where case_no = $1 and seq = 2', holed.submission.caseNo);
  await plant('delete from case_event where case_no = $1 and seq > 4', cut.submission.caseNo);
  const { length } = cut.log();

  expect(await told(changed.submission.caseNo)).toEqual(['line-changed 1']);
  expect(await told(holed.submission.caseNo)).toEqual(['line-missing 2']);
  expect(await told(cut.submission.caseNo)).toEqual([`log-short 5–${length}`]);
});

test('a text whose hash was not made from it, and a chain that was forged from a line on, are found', async () => {
  const [text, forged] = [await lateCase(), await lateCase()];
  await plant(
    `update case_event set canonical = replace(canonical, 'submitted', 'withdrawn'), type = 'withdrawn'
      where case_no = $1 and seq = 1`,
    text.submission.caseNo,
  );
  await plant(
    `update case_event set prev_hash = repeat('a', 64), hash = encode(sha256((repeat('a', 64) || canonical)::bytea), 'hex')
      where case_no = $1 and seq = 3`,
    forged.submission.caseNo,
  );

  expect(await told(text.submission.caseNo)).toEqual(['hash-wrong 1']);
  expect(await told(forged.submission.caseNo)).toEqual(['chain-broken 3', 'chain-broken 4']);
});

test('changed, missing and invented rows are found by table and column, and rebuilding mends exactly them', async () => {
  const driven = await lateCase();
  const { caseNo } = driven.submission;
  await plant(
    `update clock set last_day_on = '2027-01-01' where case_no = $1 and clock = 'statutory'`,
    caseNo,
  );
  await plant(`update approval_case set state = 'granted', step_name = '别的' where case_no = $1`, caseNo);
  await plant('delete from task where case_no = $1 and seq = 1', caseNo);
  await plant(
    `insert into clock select (jsonb_populate_record(k, '{"clock_id": "step/invented"}')).* from clock k
      where case_no = $1 limit 1`,
    caseNo,
  );
  await plant(
    `update card set state = 'closed', over = true where case_no = $1 and card_key like '%/T04/step/accept/passed'`,
    caseNo,
  );

  expect(await told(caseNo)).toEqual([
    `row-changed approval_case ${caseNo}: state, step_name`,
    `row-changed clock ${caseNo}/statutory/1: last_day_on`,
    `row-extra clock ${caseNo}/step/invented`,
    `row-missing task ${caseNo}/1/accept`,
    `row-changed card ${caseNo}/T04/step/accept/passed: over, state`,
  ]);
  expect(await rebuildCase(town.db, { caseNo })).toEqual({ changed: 5, refused: [] });
  expect(await told(caseNo)).toEqual([]);
  expect(await rebuildCase(town.db, { caseNo })).toEqual({ changed: 0, refused: [] });
});

test('a red card whose record was removed, and one whose addressee was, are named; both come back as frozen', async () => {
  const driven = await lateCase();
  const { caseNo } = driven.submission;
  const before = await accountOf(caseNo);
  await plant('alter table accountability_card disable trigger user');
  await plant('delete from accountability_card where matter_id = $1', recordOf(driven));
  await plant('alter table accountability_card enable trigger user');
  await plant('delete from accountability where case_no = $1', caseNo);
  await plant(`update card set addressee_person_id = null where case_no = $1 and rule = 'T01'`, caseNo);
  await plant(
    `update unit_leader set person_id = 'P0208' where unit_id = 'H01' and role = 'FIRST_RESPONSIBLE'`,
  );

  const found = await told(caseNo);
  await rebuildCase(town.db, { caseNo });
  const after = await accountOf(caseNo);
  await plant(
    `update unit_leader set person_id = 'P0012' where unit_id = 'H01' and role = 'FIRST_RESPONSIBLE'`,
  );

  expect(found.map((one) => one.split(' ')[0])).toEqual([
    'red-without-addressee',
    'red-without-record',
    'red-without-record',
    'red-without-record',
  ]);
  expect(after).toEqual(before);
});

test('notices that are gone come back to whom they went, with the same words; those that are there stay read', async () => {
  const driven = await lateCase();
  const { caseNo } = driven.submission;
  const record = recordOf(driven);
  await propose(town.db, record, { type: 'factsFrozen', at: at('2026-03-09T10:00:00') }, SUPERVISOR);
  await propose(
    town.db,
    record,
    { type: 'attributed', at: at('2026-03-13T10:00:00'), mainPersonId: 'P0016', contentId: 'why' },
    SUPERVISOR,
  );
  await plant(`update notice set read_at = now() where case_no = $1 and person_id = 'P0016'`, caseNo);
  const before = await noticesOf(caseNo);
  const told = new Set(before.map(({ kind }) => kind));
  await plant(`delete from notice where case_no = $1 and person_id <> 'P0016'`, caseNo);
  const kept = (await noticesOf(caseNo)).length;

  const { changed } = await rebuildCase(town.db, { caseNo });
  const after = await noticesOf(caseNo);

  expect([...told].sort()).toEqual(['accountability', 'card', 'delay-explanation', 'milestone', 'warning']);
  expect(changed).toBe(before.length - kept);
  expect(after).toEqual(before);
  expect(await rebuildCase(town.db, { caseNo })).toEqual({ changed: 0, refused: [] });
});

test('a damaged log is never rebuilt over, unless somebody vouches for it', async () => {
  const driven = await lateCase();
  const { caseNo } = driven.submission;
  await plant(
    'delete from case_event where case_no = $1 and seq = (select max(seq) from case_event where case_no = $1)',
    caseNo,
  );

  const refused = await rebuildCase(town.db, { caseNo });
  const trusted = await rebuildCase(town.db, { caseNo, trusting: true });

  expect(refused).toMatchObject({ changed: 0, refused: [{ kind: 'log-short' }] });
  expect(trusted.changed).toBeGreaterThan(0);
});

test('lines lost from the log of a matter are found, and so is a red card whose record left no log', async () => {
  const [holed, without] = [await lateCase(), await lateCase()];
  await plant(
    `delete from matter_event where matter_id = $1 and seq = 1`,
    `card/${holed.submission.caseNo}/T04/step/accept/passed`,
  );
  await plant(`delete from matter_event where matter_id = $1`, recordOf(without));

  expect(await told(holed.submission.caseNo)).toEqual(['matter-line-missing 1']);
  expect(await told(without.submission.caseNo)).toContainEqual(
    `record-log-missing ${without.submission.caseNo}/T01/acceptance/1/passed`,
  );
  expect((await rebuildCase(town.db, { caseNo: without.submission.caseNo })).changed).toBe(0);
});

test('a limit that has passed and stands in no log is found after two minutes, by the legal now of the case', async () => {
  const driven = await driveCase(town.db);
  const { caseNo } = driven.submission;

  expect(await told(caseNo, at('2026-03-04T00:02:00'))).toEqual([]);
  expect(await told(caseNo, at('2026-03-04T00:02:01'))).toEqual([
    'limit-unlogged step/accept 2026-03-04T00:00:00+08:00',
  ]);
});

test('a log or a row without an application is found', async () => {
  const driven = await driveCase(town.db);
  const { caseNo } = driven.submission;
  await driven.pass('2026-03-16T12:00:00');
  await plant('delete from submission where case_no = $1', caseNo);

  expect(await told(caseNo)).toEqual(['no-submission']);
});

async function accountOf(caseNo: string): Promise<unknown> {
  const { rows } = await town.owner.query<object>(
    `select c.card_key, c.level, c.addressee_person_id as card_to, l.matter_id, l.addressee_person_id as link_to,
            l.joined_at, a.addressee_person_id as record_to, a.opening, a.opened_at
       from card c left join accountability_card l using (card_key) left join accountability a on a.matter_id = l.matter_id
      where c.case_no = $1 order by 1`,
    [caseNo],
  );
  return rows;
}

async function noticesOf(caseNo: string): Promise<readonly { readonly kind: string }[]> {
  const { rows } = await town.owner.query<{ kind: string }>(
    `select person_id, cause, kind, matter_id, params, at, practice, held, read_at is not null as read
       from notice where case_no = $1 order by cause, person_id`,
    [caseNo],
  );
  return rows;
}
