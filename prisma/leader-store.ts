import type { Superior } from '../domain/supervision/matter-authority.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { governs, inForce, PERSON } from './organisation-store.ts';
import type { Person } from './organisation-store.ts';
import { selectOne } from './sql.ts';
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

/**
 * Whether there is a government leader above the supervision body, now; null: the unit is another. The body cannot
 * decide what is about itself.
 */
export async function superiorOf(db: Asked, unitId: string): Promise<Superior | null> {
  const row = await selectOne<{ held: boolean }>(
    db,
    `select exists (select from unit_leader d where ${inForce('d', TODAY)} and ${governs('d', 'r.unit_id')}) as held
       from organisation_role r where r.role = 'SUPERVISION_ORG' and r.unit_id = $1`,
    [unitId],
  );
  if (row === undefined) return null;
  return row.held ? 'held' : 'vacant';
}
