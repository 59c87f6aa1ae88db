import { Logger } from 'graphile-worker';
import type { JobHelpers } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { nextVersion } from '../../domain/time/calendar-import.ts';
import { dayOf, parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { noticeView } from '../../api/present/notice-text.ts';
import { CRONTAB } from '../../jobs/crontab.ts';
import { createReminding } from '../../jobs/remind-keepers.ts';
import { publishCalendar } from '../../prisma/calendar-store.ts';
import { keepersOn } from '../../prisma/keepers.ts';
import { readNotices } from '../../prisma/notice-view.ts';
import { inTransaction } from '../../prisma/transaction.ts';
import { openTown } from '../prisma/town.ts';
import type { Town } from '../prisma/town.ts';

const KEEPERS = ['P0006', 'P0007', 'P0008', 'P0009'];
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});
beforeEach(async () => {
  await town.owner.query('truncate notice');
});

const shanghai = (moment: string): Instant => parseInstant(`${moment}+08:00`);
/** One round of the job at a true instant. */
async function round(moment: string): Promise<void> {
  await createReminding({ db: town.db, now: () => shanghai(moment) })({}, silent);
}
/** Who was told how often, by cause. */
async function told(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await town.owner.query<{ cause: string; persons: string[] }>(
    'select cause, array_agg(person_id order by person_id) as persons from notice group by cause',
  );
  return Object.fromEntries(rows.map(({ cause, persons }) => [cause, persons]));
}

test('before October nobody is told; then each keeper once, however often the job runs and wherever at once', async () => {
  await round('2026-09-30T23:59:59');
  const before = await told();
  await Promise.all([
    round('2026-10-01T00:00:00'),
    round('2026-10-01T00:00:00'),
    round('2026-10-01T00:10:00'),
  ]);
  await round('2026-11-30T23:59:59');

  expect(before).toEqual({});
  expect(await told()).toEqual({ 'calendar/2027#due': KEEPERS });
});

test('from December on each is told once a calendar day of Shanghai, weekends too', async () => {
  for (const moment of [
    '2026-12-01T00:00:00',
    '2026-12-01T23:50:00',
    '2026-12-05T08:00:00',
    '2027-01-02T08:00:00',
  ])
    await round(moment);

  expect(await told()).toEqual({
    'calendar/2027#2026-12-01': KEEPERS,
    'calendar/2027#2026-12-05': KEEPERS,
    'calendar/2027#2027-01-02': KEEPERS,
  });
});

test('a round that was killed before its end has told nobody, and the next one tells all', async () => {
  const { db } = town;
  const killed = inTransaction(db, async (tx) => {
    const query = 'select pg_terminate_backend(pg_backend_pid())';
    await tx.query(`insert into notice (person_id, cause, kind, params, at, practice)
                    values ('P0006', 'calendar/2027#due', 'calendar', '{}', now(), false)`);
    await tx.query(query);
  });
  await expect(killed).rejects.toThrow();

  await round('2026-10-02T08:00:00');

  expect(await told()).toEqual({ 'calendar/2027#due': KEEPERS });
});

test('who leaves the post is told no more, who comes to it is told from then on; one on leave is told like the others', async () => {
  const { owner } = town;
  await round('2026-10-01T08:00:00');
  await owner.query(`update posting set to_on = '2026-10-10' where person_id = 'P0009'`);
  await owner.query(
    `insert into posting (post_id, person_id, rank, from_on)
     select post_id, 'P0016', 'B', '2026-10-11' from posting where person_id = 'P0009'`,
  );
  await owner.query(
    `insert into absence (person_id, from_on, to_on) values ('P0006', '2026-11-30', '2026-12-10')`,
  );
  await round('2026-10-12T08:00:00');
  await round('2026-12-01T08:00:00');
  const keepers = await keepersOn(town.db, shanghai('2026-12-01T08:00:00'));

  expect(keepers.map(({ personId }) => personId).sort()).toEqual(['P0006', 'P0007', 'P0008', 'P0016']);
  expect(await told()).toEqual({
    'calendar/2027#due': ['P0006', 'P0007', 'P0008', 'P0009', 'P0016'],
    'calendar/2027#2026-12-01': ['P0006', 'P0007', 'P0008', 'P0016'],
  });
});

test('the notice says what is missing and since when, of no case; nothing of it is practice', async () => {
  await round('2026-12-01T08:00:00');
  const { notices } = await readNotices(town.db, { personId: 'P0008', cursor: null, limit: 9 });
  const [notice] = notices;
  if (notice === undefined) throw new Error('P0008 keeps the calendar');

  expect(notice).toMatchObject({ kind: 'calendar', caseNo: null, matterId: null, practice: false });
  expect(noticeView(notice, 'zh').text).toContain(
    '2027 年的放假安排还没有发布，2026年10月1日 周四起就应当录入',
  );
  expect(noticeView(notice, 'en').text).toContain('The arrangement of 2027 is not published');
});

test('once the year is published nobody is told any more', async () => {
  const at = toInstant(Date.now());
  const [exceptions] = Object.values(nationalCalendar.years).slice(-1);
  if (exceptions === undefined) throw new Error('no year');
  await round('2026-12-01T08:00:00');
  await publishCalendar(town.db, nextVersion(nationalCalendar, { year: 2027, exceptions }, at), {
    personId: null,
    at,
  });
  await round('2026-12-02T08:00:00');
  await round('2027-09-30T08:00:00');
  const published = await told();
  await round('2027-10-01T08:00:00');

  expect(Object.keys(published)).toEqual(['calendar/2027#2026-12-01']);
  expect(Object.keys(await told())).toContain('calendar/2028#due');
});

test('the job goes by the true time, and every worker knows when', async () => {
  await createReminding({ db: town.db })({}, silent);
  const today = dayOf(toInstant(Date.now()));
  const said = Object.keys(await told());

  expect(said.filter((cause) => !cause.endsWith('#due') && !cause.endsWith(`#${today}`))).toEqual([]);
  expect(CRONTAB).toMatch(/^\*\/10 \* \* \* \* remindKeepers /m);
});

/** What a task is given of the queue, as far as this one looks at it. */
const silent = { logger: new Logger(() => () => undefined) } as unknown as JobHelpers;
