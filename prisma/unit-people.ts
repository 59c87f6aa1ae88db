import type { PostToBind } from '../domain/catalogue/post-to-bind.ts';
import type { PostType } from '../domain/organisation/organisation.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { inForce, PERSON } from './organisation-store.ts';
import type { Person } from './organisation-store.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

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
