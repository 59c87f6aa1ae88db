import type { Letter, Post } from '../domain/organisation/organisation.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

export interface Person {
  readonly personId: string;
  readonly kind: 'staff' | 'applicant';
  readonly name: string;
  readonly unitId: string | null;
  readonly title: string | null;
}
export interface Holder extends Person {
  readonly rank: 'A' | 'B';
}

/** A post as held by one person on that day. */
export interface HeldPost extends Post {
  readonly rank: 'A' | 'B';
  readonly unitName: string;
}

/** What the organisation says of a person at an instant; `domain/case/authority` judges by it. */
export interface ActorFacts {
  readonly personId: string;
  readonly kind: 'staff' | 'applicant';
  readonly name: string;
  readonly posts: readonly HeldPost[];
  /** Letters (授权书) given to one of these posts or to their units, valid or not on that day. */
  readonly letters: readonly Letter[];
  /** Units of which this person is first responsible person (第一责任人) that day. */
  readonly responsibleFor: readonly string[];
  /** Units this person leads as LEADER post A. */
  readonly headOf: readonly string[];
  /** Units whose government leader (政府分管领导) this person is. */
  readonly leads: readonly string[];
  /** Holds a SUPERVISE post of the unit in the role SUPERVISION_ORG. */
  readonly supervises: boolean;
  /** Holds a supervising or leading post there: enters, approves and publishes calendars. */
  readonly keepsCalendar: boolean;
  readonly orgVersion: number;
}

export const PERSON = `p.person_id as "personId", p.kind, p.name, p.unit_id as "unitId", p.title`;
/** `x` is in force on the day `$day`. */
export const inForce = (alias: string, day: string): string =>
  `${alias}.from_on <= ${day}::date and (${alias}.to_on is null or ${alias}.to_on >= ${day}::date)`;

/** `x` is in force and its person not away on that day. */
export const onDuty = (alias: string, day: string): string =>
  `${inForce(alias, day)} and not exists (select from absence away where away.person_id = ${alias}.person_id
     and away.from_on <= ${day}::date and away.to_on >= ${day}::date)`;

/** `x` leads the government for the unit: in charge, or its sectors (分管) contain the unit, who comes first. */
export const governs = (alias: string, unit: string): string =>
  `(${alias}.role = 'GOV_LEADER_IN_CHARGE' or ${alias}.role = 'GOV_SECTOR_LEADER' and ${unit} = any(${alias}.sector_unit_ids))`;

/** `held`: the posts that a person holds on a day, both given as SQL. */
const heldSql = (person: string, day: string): string => `held as (
  select g.rank, o.post_id, o.unit_id, o.type, o.name, o.powers, u.name as unit_name
    from posting g join post o on o.post_id = g.post_id join unit u on u.unit_id = o.unit_id
   where g.person_id = ${person} and ${inForce('g', day)})`;

/** Columns of `held`. */
const HELD_POSTS = `coalesce((select jsonb_agg(jsonb_build_object('postId', post_id, 'unitId', unit_id, 'type', type,
      'name', name, 'powers', powers, 'rank', rank, 'unitName', unit_name) order by rank, post_id) from held), '[]') as posts`;
const HELD_LETTERS = `coalesce((select jsonb_agg(jsonb_build_object('letterId', l.letter_id, 'letterNo', l.letter_no,
      'unitId', l.unit_id, 'powers', l.powers, 'itemIds', l.item_ids, 'validFrom', l.valid_from,
      'validTo', l.valid_to, 'holder', case when l.holder_post_id is null
        then jsonb_build_object('unitId', l.holder_unit_id)
        else jsonb_build_object('postId', l.holder_post_id) end) order by l.letter_id)
    from letter l where l.holder_post_id in (select post_id from held)
                     or l.holder_unit_id in (select unit_id from held)), '[]') as letters`;

/** What an act at a step of a case is judged by. */
export type PermitFacts = Pick<ActorFacts, 'kind' | 'posts' | 'letters'>;

/** `PermitFacts` of a person on a day, both given as SQL. */
export const permitFactsSql = (person: string, day: string): string => `
with ${heldSql(person, day)}
select p.kind, ${HELD_POSTS}, ${HELD_LETTERS} from person p where p.person_id = ${person}`;

/** `ActorFacts` of a person on a day, both given as SQL. */
const actorSql = (person: string, day: string): string => `
with ${heldSql(person, day)}
select p.person_id as "personId", p.kind, p.name,
  ${HELD_POSTS}, ${HELD_LETTERS},
  array(select d.unit_id from unit_leader d where d.person_id = ${person} and d.role = 'FIRST_RESPONSIBLE'
    and ${inForce('d', day)} order by 1) as "responsibleFor",
  array(select unit_id from held where type = 'LEADER' and rank = 'A' order by 1) as "headOf",
  array(select u.unit_id from unit u where exists (select from unit_leader d where d.person_id = ${person}
    and d.role in ('GOV_LEADER_IN_CHARGE', 'GOV_SECTOR_LEADER')) and ${person} = (
    select d.person_id from unit_leader d where ${inForce('d', day)} and ${governs('d', 'u.unit_id')}
     order by d.role = 'GOV_SECTOR_LEADER' desc limit 1) order by 1) as leads,
  exists (select from held join organisation_role r using (unit_id)
    where r.role = 'SUPERVISION_ORG' and held.type = 'SUPERVISE') as supervises,
  exists (select from held join organisation_role r using (unit_id)
    where r.role = 'SUPERVISION_ORG' and held.type in ('SUPERVISE', 'LEADER')) as "keepsCalendar",
  (select max(version) from organisation_version) as "orgVersion"
from person p where p.person_id = ${person}`;
const ACTOR = actorSql('$1', '$2');

export async function actorOf(
  db: Asked,
  { personId, at }: { readonly personId: string; readonly at: Instant },
): Promise<ActorFacts | undefined> {
  return await selectOne<ActorFacts>(db, ACTOR, [personId, dayOf(at)]);
}

/** Who stands at a post at an instant: A first; B alone while A is away or the place of A is vacant. */
export async function holdersOf(
  db: Asked,
  { postId, at }: { readonly postId: string; readonly at: Instant },
): Promise<Holder[]> {
  return await select<Holder>(
    db,
    `select ${PERSON}, g.rank from posting g join person p on p.person_id = g.person_id
      where g.post_id = $1 and ${onDuty('g', '$2')} order by g.rank`,
    [postId, dayOf(at)],
  );
}

/** Who stands first at each of these posts on a day, as `Standing` by post; both given as SQL. */
export const standingSql = (posts: string, day: string): string => `
select jsonb_object_agg(o.post_id, jsonb_build_object('personId', o.person_id, 'name', o.name)) from (
  select distinct on (g.post_id) g.post_id, p.person_id, p.name
    from posting g join person p on p.person_id = g.person_id
   where g.post_id = any(${posts}) and ${onDuty('g', day)} order by g.post_id, g.rank) o`;

export type Standing = Pick<Holder, 'personId' | 'name'>;

/** Version of the organisation as it is now; a permit carries it. */
export async function organisationVersion(db: Asked): Promise<number> {
  const row = await selectOne<{ version: number | null }>(
    db,
    'select max(version) as version from organisation_version',
  );
  return row?.version ?? 0;
}
