import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newestCalendar, publishCalendar } from '../../prisma/calendar-store.ts';
import { findItemOn, itemsOn } from '../../prisma/item-store.ts';
import { seedDatabase } from '../../prisma/seed/seed-database.ts';
import { select } from '../../prisma/sql.ts';
import { parseDay } from '../../domain/time/day.ts';
import { at } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

const COUNTS = `select (select count(*) from unit) as units, (select count(*) from post) as posts,
  (select count(*) from person where kind = 'staff') as staff, (select count(*) from service_window) as windows,
  (select count(*) from letter) as letters, (select count(*) from posting) as postings,
  (select count(*) from item_version) as items, (select count(*) from calendar_version) as calendars,
  (select count(*) from account_user) as accounts`;

test('the seed brings the whole city, and a second run changes nothing', async () => {
  const [first] = await select(town.db, COUNTS);
  await seedDatabase(town.db, { password: 'another' });
  const [second] = await select(town.db, COUNTS);

  expect(first).toEqual({
    units: 51,
    posts: 331,
    staff: 425,
    windows: 10,
    letters: 40,
    postings: 662,
    items: 10,
    calendars: 1,
    accounts: 46,
  });
  expect(second).toEqual(first);
});

test('passwords are stored as Argon2id, each with a salt of its own', async () => {
  await seedDatabase(town.db, { password: 'the-password' });
  const rows = await select<{ password: string }>(town.db, 'select password from account');

  expect(new Set(rows.map(({ password }) => password)).size).toBe(46);
  expect(rows.every(({ password }) => password.startsWith('$argon2id$'))).toBe(true);
  expect(await verify(rows[0]?.password ?? '', 'the-password')).toBe(true);
});

test('an item is read as the version in force on a day', async () => {
  const { db } = town;

  expect(await itemsOn(db, parseDay('2025-12-31'))).toEqual([]);
  const item = await findItemOn(db, { itemId: 'I02', day: parseDay('2026-01-01') });
  expect(item).toMatchObject({ name: '食品经营许可（新办）', unitName: '仁怀市市场监督管理局', version: 1 });
  expect(item?.guide.form.find(({ key }) => key === 'businessType')?.options).toHaveLength(3);
  expect(item?.plan.promised).toEqual({ value: 8, unit: 'workingDay', start: 'acceptance' });
});

test('a calendar is published once, and never an older one after it', async () => {
  const calendar = await newestCalendar(town.db);
  const by = { personId: 'P0008', at: at('2026-10-30T10:00:00') };

  expect(await publishCalendar(town.db, { ...calendar, version: 1 }, by)).toBe('not-newer');
  expect(await publishCalendar(town.db, { ...calendar, version: 2 }, by)).toBe('published');
  expect((await newestCalendar(town.db)).version).toBe(2);
});
