import type { Post } from '../domain/organisation/organisation.ts';
import { PERSON } from './organisation-store.ts';
import type { Person } from './organisation-store.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

export interface NamedPost extends Post {
  readonly unitName: string;
  readonly duties: string | null;
  readonly minStaff: number;
}
export interface NamedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
}

export async function findPeople(db: Asked, personIds: readonly string[]): Promise<Person[]> {
  return await select<Person>(db, `select ${PERSON} from person p where p.person_id = any($1)`, [personIds]);
}

export async function findPosts(db: Asked, postIds: readonly string[]): Promise<NamedPost[]> {
  return await select<NamedPost>(
    db,
    `select o.post_id as "postId", o.unit_id as "unitId", o.type, o.name, o.powers, o.duties,
            o.min_staff as "minStaff", u.name as "unitName"
       from post o join unit u on u.unit_id = o.unit_id where o.post_id = any($1)`,
    [postIds],
  );
}

export async function findUnits(db: Asked, unitIds: readonly string[]): Promise<NamedUnit[]> {
  return await select<NamedUnit>(
    db,
    'select unit_id as "unitId", name, kind from unit where unit_id = any($1)',
    [unitIds],
  );
}

/** Letter id → 文号. */
export async function letterNumbers(db: Asked, letterIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await select<{ letterId: string; letterNo: string }>(
    db,
    'select letter_id as "letterId", letter_no as "letterNo" from letter where letter_id = any($1)',
    [letterIds],
  );
  return new Map(rows.map(({ letterId, letterNo }) => [letterId, letterNo]));
}

/** Every unit but one, for whoever may ask another for its opinion. */
export async function otherUnits(db: Asked, unitId: string): Promise<Pick<NamedUnit, 'unitId' | 'name'>[]> {
  return await select<Pick<NamedUnit, 'unitId' | 'name'>>(
    db,
    'select unit_id as "unitId", name from unit where unit_id <> $1 order by unit_id',
    [unitId],
  );
}

/** Names of the townships (乡镇、街道), for form fields with the rule `township`. */
export async function townshipNames(db: Asked): Promise<string[]> {
  const rows = await select<{ name: string }>(
    db,
    `select name from unit where kind = 'TOWNSHIP' order by unit_id`,
  );
  return rows.map(({ name }) => name);
}

/** The township of this name. */
export async function findTownship(db: Asked, name: string): Promise<string | undefined> {
  const row = await selectOne<{ unitId: string }>(
    db,
    `select unit_id as "unitId" from unit where kind = 'TOWNSHIP' and name = $1`,
    [name],
  );
  return row?.unitId;
}

/** Names behind ids, each looked up once. */
export interface Names {
  readonly people: ReadonlyMap<string, Person>;
  readonly posts: ReadonlyMap<string, NamedPost>;
  readonly units: ReadonlyMap<string, string>;
  /** Letter id → 文号. */
  readonly letters: ReadonlyMap<string, string>;
}

export async function namesOf(
  db: Asked,
  ids: {
    readonly people: readonly string[];
    readonly posts: readonly string[];
    readonly units: readonly string[];
    readonly letters: readonly string[];
  },
): Promise<Names> {
  const [people, posts, units, letters] = await Promise.all([
    findPeople(db, ids.people),
    findPosts(db, ids.posts),
    findUnits(db, ids.units),
    letterNumbers(db, ids.letters),
  ]);
  return {
    people: new Map(people.map((person) => [person.personId, person])),
    posts: new Map(posts.map((post) => [post.postId, post])),
    units: new Map(units.map(({ unitId, name }) => [unitId, name])),
    letters,
  };
}
