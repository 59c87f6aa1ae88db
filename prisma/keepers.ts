import type { Instant } from '../domain/time/instant.ts';
import { dayOf } from '../domain/time/instant.ts';
import { inForce } from './organisation-store.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

interface Keeper {
  readonly personId: string;
  readonly name: string;
}

/** Who may enter, approve and publish calendars and rules that day: as `ActorFacts.keepsCalendar` says of one person. */
export async function keepersOn(db: Asked, at: Instant): Promise<readonly Keeper[]> {
  return await select<Keeper>(
    db,
    `select distinct p.person_id as "personId", p.name
       from organisation_role r join post o using (unit_id) join posting g using (post_id)
       join person p on p.person_id = g.person_id
      where r.role = 'SUPERVISION_ORG' and o.type in ('SUPERVISE', 'LEADER') and ${inForce('g', '$1')}
      order by p.name, p.person_id`,
    [dayOf(at)],
  );
}
