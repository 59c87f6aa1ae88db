import type { PostToBind } from '../domain/catalogue/post-to-bind.ts';
import type { Letter, Post, PostType } from '../domain/organisation/organisation.ts';
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

const ACTOR = `
with held as (
  select g.rank, o.post_id, o.unit_id, o.type, o.name, o.powers, u.name as unit_name
    from posting g join post o on o.post_id = g.post_id join unit u on u.unit_id = o.unit_id
   where g.person_id = $1 and ${inForce('g', '$2')})
select p.person_id as "personId", p.kind, p.name,
  coalesce((select jsonb_agg(jsonb_build_object('postId', post_id, 'unitId', unit_id, 'type', type, 'name', name,
      'powers', powers, 'rank', rank, 'unitName', unit_name) order by rank, post_id) from held), '[]') as posts,
  coalesce((select jsonb_agg(jsonb_build_object('letterId', l.letter_id, 'letterNo', l.letter_no,
      'unitId', l.unit_id, 'powers', l.powers, 'itemIds', l.item_ids, 'validFrom', l.valid_from,
      'validTo', l.valid_to, 'holder', case when l.holder_post_id is null
        then jsonb_build_object('unitId', l.holder_unit_id)
        else jsonb_build_object('postId', l.holder_post_id) end) order by l.letter_id)
    from letter l where l.holder_post_id in (select post_id from held)
                     or l.holder_unit_id in (select unit_id from held)), '[]') as letters,
  array(select d.unit_id from unit_leader d where d.person_id = $1 and d.role = 'FIRST_RESPONSIBLE'
    and ${inForce('d', '$2')} order by 1) as "responsibleFor",
  array(select unit_id from held where type = 'LEADER' and rank = 'A' order by 1) as "headOf",
  array(select u.unit_id from unit u where exists (select from unit_leader d where d.person_id = $1
    and d.role in ('GOV_LEADER_IN_CHARGE', 'GOV_SECTOR_LEADER')) and $1 = (
    select d.person_id from unit_leader d where ${inForce('d', '$2')}
       and (d.role = 'GOV_LEADER_IN_CHARGE' or d.role = 'GOV_SECTOR_LEADER' and u.unit_id = any(d.sector_unit_ids))
     order by d.role = 'GOV_SECTOR_LEADER' desc limit 1) order by 1) as leads,
  exists (select from held join organisation_role r using (unit_id)
    where r.role = 'SUPERVISION_ORG' and held.type = 'SUPERVISE') as supervises,
  exists (select from held join organisation_role r using (unit_id)
    where r.role = 'SUPERVISION_ORG' and held.type in ('SUPERVISE', 'LEADER')) as "keepsCalendar",
  (select max(version) from organisation_version) as "orgVersion"
from person p where p.person_id = $1`;

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

export async function firstResponsibleOf(
  db: Asked,
  { unitId, at }: { readonly unitId: string; readonly at: Instant },
): Promise<Person | undefined> {
  return await selectOne<Person>(
    db,
    `select ${PERSON} from unit_leader d join person p on p.person_id = d.person_id
      where d.unit_id = $1 and d.role = 'FIRST_RESPONSIBLE' and ${inForce('d', '$2')}`,
    [unitId, dayOf(at)],
  );
}

/** Head of the unit: its LEADER post, A. */
export async function headOf(
  db: Asked,
  { unitId, at }: { readonly unitId: string; readonly at: Instant },
): Promise<Person | undefined> {
  return await selectOne<Person>(
    db,
    `select ${PERSON} from post o join posting g on g.post_id = o.post_id
       join person p on p.person_id = g.person_id
      where o.unit_id = $1 and o.type = 'LEADER' and g.rank = 'A' and ${inForce('g', '$2')}`,
    [unitId, dayOf(at)],
  );
}

/** 政府分管领导 whose sectors contain the unit; else the leader in charge of the government. */
export async function governmentLeaderOf(
  db: Asked,
  { unitId, at }: { readonly unitId: string; readonly at: Instant },
): Promise<Person | undefined> {
  return await selectOne<Person>(
    db,
    `select ${PERSON} from unit_leader d join person p on p.person_id = d.person_id
      where ${inForce('d', '$2')}
        and (d.role = 'GOV_LEADER_IN_CHARGE' or d.role = 'GOV_SECTOR_LEADER' and $1 = any(d.sector_unit_ids))
      order by d.role = 'GOV_SECTOR_LEADER' desc limit 1`,
    [unitId, dayOf(at)],
  );
}

/** SUPERVISE post, A then B, of the unit in the role SUPERVISION_ORG. */
export async function supervisionOrg(db: Asked, at: Instant): Promise<Holder[]> {
  return await select<Holder>(
    db,
    `select ${PERSON}, g.rank from organisation_role r
       join post o on o.unit_id = r.unit_id and o.type = 'SUPERVISE'
       join posting g on g.post_id = o.post_id join person p on p.person_id = g.person_id
      where r.role = 'SUPERVISION_ORG' and ${inForce('g', '$1')} order by g.rank`,
    [dayOf(at)],
  );
}

/** 科室负责人 of the unit: who holds one of its AUDIT posts, A first. */
export async function sectionHeadsOf(
  db: Asked,
  { unitId, at }: { readonly unitId: string; readonly at: Instant },
): Promise<Person[]> {
  return await holdersOfType(db, { unitId, type: 'AUDIT', at });
}

/** Who holds one of the unit's posts of a type, A first. */
export async function holdersOfType(
  db: Asked,
  { unitId, type, at }: { readonly unitId: string; readonly type: PostType; readonly at: Instant },
): Promise<Person[]> {
  return await select<Person>(
    db,
    `select ${PERSON} from post o join posting g on g.post_id = o.post_id
       join person p on p.person_id = g.person_id
      where o.unit_id = $1 and o.type = $3 and ${inForce('g', '$2')}
      group by p.person_id order by min(g.rank), p.person_id`,
    [unitId, dayOf(at), type],
  );
}

/** People a site visit of a step can be made with: holders of its post and its pool. */
export async function poolOf(
  db: Asked,
  { postId, at }: { readonly postId: string; readonly at: Instant },
): Promise<Person[]> {
  return await select<Person>(
    db,
    `select ${PERSON} from person p where p.person_id in (
       select unnest(o.pool) from post o where o.post_id = $1
       union select g.person_id from posting g where g.post_id = $1 and ${inForce('g', '$2')})
      order by p.person_id`,
    [postId, dayOf(at)],
  );
}

/** Somebody of a unit with a post of it, as one may be named in an act. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly postId: string;
  readonly postName: string;
  readonly powers: readonly string[];
}

export async function colleaguesIn(
  db: Asked,
  { unitIds, at }: { readonly unitIds: readonly string[]; readonly at: Instant },
): Promise<Colleague[]> {
  return await select<Colleague>(
    db,
    `select p.person_id as "personId", p.name, o.unit_id as "unitId", o.post_id as "postId", o.name as "postName",
            o.powers from post o join posting g on g.post_id = o.post_id join person p on p.person_id = g.person_id
      where o.unit_id = any($1) and ${inForce('g', '$2')} order by o.post_id, g.rank`,
    [unitIds, dayOf(at)],
  );
}

/** Every post of a unit, as a plan is bound to them. */
export async function postsOfUnit(db: Asked, unitId: string): Promise<PostToBind[]> {
  return await select<PostToBind>(
    db,
    `select post_id as "postId", unit_id as "unitId", type, window_id as "windowId" from post
      where unit_id = $1 order by post_id`,
    [unitId],
  );
}

/** Version of the organisation as it is now; a permit carries it. */
export async function organisationVersion(db: Asked): Promise<number> {
  const row = await selectOne<{ version: number | null }>(
    db,
    'select max(version) as version from organisation_version',
  );
  return row?.version ?? 0;
}
