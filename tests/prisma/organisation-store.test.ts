import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LadderRole } from '../../domain/supervision/ladder.ts';
import { resolveRoles } from '../../prisma/ladder-store.ts';
import { firstResponsibleOf, superiorOf } from '../../prisma/leader-store.ts';
import { actorOf, holdersOf } from '../../prisma/organisation-store.ts';
import { poolOf } from '../../prisma/unit-people.ts';
import { townshipNames } from '../../prisma/name-store.ts';
import { at } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

const NOW = at('2026-09-14T10:00:00');
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

const inRole = async (role: LadderRole, unitId: string): Promise<readonly string[]> => {
  const place = { postId: '', unitId, agencyUnitId: unitId };
  return (await resolveRoles(town.db, { roles: [role], place, at: NOW })).map(({ personId }) => personId);
};

test('roles are found by unit, sector and configuration', async () => {
  const { db } = town;

  expect((await firstResponsibleOf(db, { unitId: 'D20', at: NOW }))?.personId).toBe('P0208');
  expect(await inRole('government-leader', 'D20')).toEqual(['P0003']);
  expect(await inRole('government-leader', 'T01')).toEqual(['P0002']);
  expect(await inRole('supervision-org', 'D20')).toEqual(['P0008']);
  expect(await inRole('supervision-org', 'S01')).toEqual(['P0002']); // nobody supervises himself
  expect([await superiorOf(db, 'S01'), await superiorOf(db, 'D20')]).toEqual(['held', null]);
  expect((await poolOf(db, { postId: 'D20-SITE', at: NOW })).map(({ personId }) => personId)).toEqual([
    'P0212',
    'P0216',
    'P0217',
  ]);
  expect(await townshipNames(db)).toHaveLength(20);
});

test('an actor brings posts, letters of those posts and their unit, and duties', async () => {
  const clerk = await actorOf(town.db, { personId: 'P0016', at: NOW });
  const head = await actorOf(town.db, { personId: 'P0208', at: NOW });
  const applicant = await actorOf(town.db, { personId: 'A0002', at: NOW });

  expect(clerk?.posts.map(({ postId, rank, powers }) => [postId, rank, powers])).toEqual([
    ['H01-ACCEPT-1', 'A', ['accept']],
  ]);
  expect(clerk?.letters.find(({ letterId }) => letterId === 'A014')).toMatchObject({
    unitId: 'D20',
    holder: { unitId: 'H01' },
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  });
  expect(head).toMatchObject({ headOf: ['D20'], responsibleFor: ['D20'], supervises: false });
  expect((await actorOf(town.db, { personId: 'P0003', at: NOW }))?.leads).toContain('D20');
  expect((await actorOf(town.db, { personId: 'P0008', at: NOW }))?.supervises).toBe(true);
  expect(applicant).toMatchObject({ kind: 'applicant', posts: [], letters: [] });
  expect(await actorOf(town.db, { personId: 'nobody', at: NOW })).toBeUndefined();
});

test('who held a post, and who answered for a unit, is asked for a day', async () => {
  const { owner, db } = town;
  await owner.query("update posting set to_on = '2026-09-14' where post_id = 'D20-AUDIT' and rank = 'A'");
  await owner.query("insert into posting values ('P0212', 'D20-AUDIT', 'A', '2026-09-15', null)");
  await owner.query(
    "update unit_leader set to_on = '2026-09-14' where unit_id = 'D16' and role like 'FIRST%'",
  );
  await owner.query(
    "insert into unit_leader values ('D16', 'P0212', 'FIRST_RESPONSIBLE', '{}', '2026-09-15', null)",
  );
  const auditor = async (day: string): Promise<string | undefined> =>
    (await holdersOf(db, { postId: 'D20-AUDIT', at: at(day) }))[0]?.personId;

  expect(await auditor('2026-09-14T23:59:59')).toBe('P0210');
  expect(await auditor('2026-09-15T00:00:00')).toBe('P0212');
  expect((await firstResponsibleOf(db, { unitId: 'D16', at: at('2026-09-15T00:00:00') }))?.personId).toBe(
    'P0212',
  );
});

test('a unit never has two first responsible persons on one day, nor a post two holders', async () => {
  const two =
    "insert into unit_leader values ('D20', 'P0209', 'FIRST_RESPONSIBLE', '{}', '2026-05-01', null)";

  await expect(town.owner.query(two)).rejects.toThrow(/one_first_responsible_person/);
  await expect(
    town.owner.query("insert into posting values ('P0001', 'D20-DECIDE', 'A', '2026-05-01', null)"),
  ).rejects.toThrow(/one_holder/);
});
