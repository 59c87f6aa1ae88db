import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCase } from '../../prisma/case-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { select } from '../../prisma/sql.ts';
import { CLERK, driveCase, HEAD, PAPER } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

interface Job {
  readonly task: string;
  readonly key: string;
}
const jobsOf = async (caseNo: string): Promise<Job[]> =>
  await select<Job>(
    town.db,
    `select task_identifier as task, key from graphile_worker.jobs where key like '%' || $1 || '%' order by id`,
    [caseNo],
  );

test('silence on an application is a red card, an accountability record and their addressee at once', async () => {
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-10T00:00:00');
  const { caseNo } = driven.submission;

  const read = await readCase(town.db, caseNo);
  const red = read?.cards.find((card) => card.level === 'red');

  expect(read?.state?.deemedAccepted).toBe(true);
  expect(red).toMatchObject({ state: 'issued', addresseePersonId: 'P0012' });
  expect(red?.accountabilityId).toBe(`accountability/${caseNo}/H01`);
  expect((await jobsOf(caseNo)).map(({ key }) => key)).toEqual(
    expect.arrayContaining([`openMatter/${red?.matterId}`, `openMatter/accountability/${caseNo}/H01`]),
  );
});

test('a red card tells eight roles, one person in two roles once, and the agency it acts for', async () => {
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-10T00:00:00');
  const card = (await readCase(town.db, driven.submission.caseNo))?.cards.find((c) => c.level === 'red');
  const matter = await readMatter(town.db, card?.matterId ?? '');

  const told = await select<{ person: string; times: number }>(
    town.db,
    'select person_id as person, count(*) as times from notice where matter_id = $1 group by 1',
    [card?.matterId],
  );

  expect(matter?.recipients.map(({ role, personId }) => `${role} ${personId}`)).toEqual([
    'handler P0016',
    'backup P0017',
    'chief-representative P0013',
    'leader-in-charge P0013',
    'hall-supervision P0014',
    'first-responsible-person P0012',
    'first-responsible-person P0208',
    'supervision-org P0008',
  ]);
  expect(told).toHaveLength(7);
  expect(told.every(({ times }) => times === 1)).toBe(true);
});

test('two red cards of one unit join one record; every card keeps its own link', async () => {
  const driven = await driveCase(town.db);
  await driven.pass('2026-05-20T00:00:00');

  const links = await select<{ rule: string; level: string; record: string }>(
    town.db,
    `select c.rule, c.level, l.matter_id as record from card c join accountability_card l using (card_key)
      where c.case_no = $1 order by c.issued_at`,
    [driven.submission.caseNo],
  );
  const reds = (await readCase(town.db, driven.submission.caseNo))?.cards.filter((c) => c.level === 'red');

  expect(links).toHaveLength(reds?.length ?? 0);
  expect(links.map(({ rule }) => rule)).toEqual(['T01', 'T03']);
  const { caseNo } = driven.submission;
  expect(links.map(({ record }) => record)).toEqual([
    `accountability/${caseNo}/H01`,
    `accountability/${caseNo}/D20`,
  ]);
});

test('a red card without its accountability record cannot be committed', async () => {
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-10T00:00:00');
  const { caseNo } = driven.submission;
  const client = await town.db.pool.connect();

  try {
    await client.query('begin');
    await client.query('delete from accountability_card where card_key like $1', [`${caseNo}%`]);
    await expect(client.query('commit')).rejects.toThrow(/accountability record stays/);
    await client.query('begin');
    await client.query(
      `insert into card select (jsonb_populate_record(card, jsonb_build_object('card_key', 'x', 'matter_id', 'y'))).*
         from card where case_no = $1 and level = 'red' limit 1`,
      [caseNo],
    );
    await expect(client.query('commit')).rejects.toThrow(/red without an accountability record/);
  } finally {
    client.release();
  }
});

test('an early card whose limit moves is taken back by a job of the same transaction', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await driven.pass('2026-03-27T12:00:00');
  const { caseNo } = driven.submission;
  await driven.act('extend', HEAD, {
    at: '2026-03-27T15:00:00',
    with: { document: PAPER, reasonId: 'reason' },
  });

  const near = driven.state().cards.find((card) => card.threshold === 'near');
  const cancelled = (await jobsOf(caseNo)).filter(({ task }) => task === 'cancelMatter');

  expect(near).toMatchObject({ cancelled: true });
  expect(cancelled).toEqual([{ task: 'cancelMatter', key: `cancelMatter/card/${near?.cardKey}` }]);
});

test('a practice case tells people inside the platform and nobody outside', async () => {
  const driven = await driveCase(town.db, { practice: true, clockOffsetMs: -3_600_000 });
  await driven.pass('2026-03-10T00:00:00');
  const { caseNo } = driven.submission;

  const told = await select<{ practice: boolean; out: boolean }>(
    town.db,
    'select practice, send_at is not null as out from notice where case_no = $1',
    [caseNo],
  );

  expect(caseNo).toMatch(/20260302Y\d{3}$/);
  expect(told.length).toBeGreaterThan(7);
  expect(told.every(({ practice, out }) => practice && !out)).toBe(true);
});
