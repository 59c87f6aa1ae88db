import { insertRows, overwrite } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { seedOrganisation } from './seed-data.ts';
import type { SeedOrganisation } from './seed-data.ts';

type Row = Readonly<Record<string, unknown>>;

/** The demonstration organisation; again over an old one it changes only what the data changed. */
export async function seedTheOrganisation(db: Asked): Promise<void> {
  const data = seedOrganisation;
  await put(db, 'unit', ['unit_id'], unitRows(data));
  await put(db, 'person', ['person_id'], personRows(data));
  await put(db, 'post', ['post_id'], postRows(data));
  await put(db, 'posting', ['person_id', 'post_id', 'rank', 'from_on'], postingRows(data));
  await put(db, 'letter', ['letter_id'], letterRows(data));
  await put(db, 'unit_leader', ['unit_id', 'person_id', 'role', 'from_on'], leaderRows(data));
  await put(db, 'service_window', ['window_id'], windowRows(data));
  await put(db, 'organisation_role', ['role'], roleRows(data));
  const version = { version: 1, note: 'seed', changed_at: `${data.from}T00:00:00+08:00` };
  await insertRows(db, 'organisation_version', [version], 'on conflict do nothing');
}

async function put(db: Asked, table: string, key: readonly string[], rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first !== undefined) await insertRows(db, table, rows, overwrite(key, first));
}

function unitRows({ units }: SeedOrganisation): Row[] {
  return units.map(({ unitId, name, kind, levelCode, uscc = null, note = null }) => ({
    unit_id: unitId,
    name,
    kind,
    level_code: levelCode,
    uscc,
    note,
  }));
}

function personRows({ persons, applicants }: SeedOrganisation): Row[] {
  const staff = persons.map(({ personId, name, unitId, title, staffType }) => ({
    person_id: personId,
    kind: 'staff',
    name,
    unit_id: unitId,
    title,
    staff_type: staffType,
  }));
  const none = { unit_id: null, title: null, staff_type: null };
  const others = applicants.map(({ personId, name }) => ({
    person_id: personId,
    kind: 'applicant',
    name,
    ...none,
  }));
  return [...staff, ...others];
}

function postRows({ posts }: SeedOrganisation): Row[] {
  return posts.map((post) => ({
    post_id: post.postId,
    unit_id: post.unitId,
    type: post.type,
    name: post.name,
    powers: post.powers,
    duties: post.duties?.join('、') ?? null,
    window_id: post.windowId ?? null,
    min_staff: post.minStaff ?? 1,
    pool: post.pool ?? [],
  }));
}

function postingRows({ posts, from }: SeedOrganisation): Row[] {
  return posts.flatMap(({ postId, personA, personB }) => [
    { person_id: personA, post_id: postId, rank: 'A', from_on: from, to_on: null },
    { person_id: personB, post_id: postId, rank: 'B', from_on: from, to_on: null },
  ]);
}

function letterRows({ letters }: SeedOrganisation): Row[] {
  return letters.map((letter) => ({
    letter_id: letter.letterId,
    letter_no: letter.letterNo,
    unit_id: letter.unitId,
    holder_post_id: letter.holderPostId ?? null,
    holder_unit_id: letter.holderUnitId ?? null,
    powers: letter.powers,
    item_ids: letter.itemIds,
    valid_from: letter.validFrom,
    valid_to: letter.validTo,
  }));
}

function leaderRows({ units, from }: SeedOrganisation): Row[] {
  return units.flatMap(({ unitId, firstResponsiblePersonId, leaders = [] }) => [
    ...(firstResponsiblePersonId === undefined
      ? []
      : [leaderRow({ unitId, personId: firstResponsiblePersonId, role: 'FIRST_RESPONSIBLE', from })]),
    ...leaders.map((leader) => leaderRow({ unitId, from, ...leader })),
  ]);
}

function leaderRow(leader: {
  unitId: string;
  personId: string;
  role: string;
  sectorUnitIds?: readonly string[];
  from: string;
}): Row {
  return {
    unit_id: leader.unitId,
    person_id: leader.personId,
    role: leader.role,
    sector_unit_ids: leader.sectorUnitIds ?? [],
    from_on: leader.from,
    to_on: null,
  };
}

function windowRows({ windows }: SeedOrganisation): Row[] {
  return windows.map(({ windowId, name, kind, unitId, postId }) => ({
    window_id: windowId,
    name,
    kind,
    unit_id: unitId,
    post_id: postId,
  }));
}

function roleRows({ roles }: SeedOrganisation): Row[] {
  return Object.entries(roles).map(([role, unitId]) => ({ role, unit_id: unitId }));
}
