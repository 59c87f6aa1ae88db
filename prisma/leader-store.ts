import type { Superior } from '../domain/supervision/matter-authority.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { inForce, PERSON } from './organisation-store.ts';
import type { Holder, Person } from './organisation-store.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

const TODAY = `(now() at time zone interval '+08:00')`;

/** 第一责任人. */
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

/**
 * Whether there is a government leader above the supervision body, now; null: the unit is another. The body cannot
 * decide what is about itself.
 */
export async function superiorOf(db: Asked, unitId: string): Promise<Superior | null> {
  const row = await selectOne<{ held: boolean }>(
    db,
    `select exists (select from unit_leader d where ${inForce('d', TODAY)} and (d.role = 'GOV_LEADER_IN_CHARGE'
              or d.role = 'GOV_SECTOR_LEADER' and r.unit_id = any(d.sector_unit_ids))) as held
       from organisation_role r where r.role = 'SUPERVISION_ORG' and r.unit_id = $1`,
    [unitId],
  );
  if (row === undefined) return null;
  return row.held ? 'held' : 'vacant';
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
