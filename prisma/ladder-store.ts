import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { rolesAbove } from '../domain/supervision/ladder.ts';
import type { LadderRole } from '../domain/supervision/ladder.ts';
import { governs, inForce, onDuty } from './organisation-store.ts';
import { insertRows, select, timestamp } from './sql.ts';
import type { Asked, Row } from './sql.ts';

/** A role of the ladder, as one person fills it. */
export interface RoleHolder {
  readonly role: LadderRole;
  readonly personId: string;
  readonly personName: string;
  readonly postId: string | null;
}

/** Where a limit ran out: the post, its unit, and the agency it acts for. */
export interface LadderPlace {
  readonly postId: string;
  readonly unitId: string;
  readonly agencyUnitId: string;
}

/**
 * Glossary "Ladder roles": which post of the seed each role means, and who stands there that day: A, or B while A is away
 * or the place of A is vacant. Of two first responsible persons the unit's own comes first, then that of the agency it
 * acts for; they answer for their unit, away or not. Of a matter of the supervision body itself the government leader above it
 * is told what that body is told of any other.
 */
const OWN_BODY = `exists (select from organisation_role b where b.role = 'SUPERVISION_ORG' and b.unit_id = $3)`;
const ROLES = `
with holder as (
  select o.post_id, o.unit_id, o.type, g.rank, g.person_id from posting g join post o on o.post_id = g.post_id
   where ${onDuty('g', '$1')}),
acting as (select distinct on (post_id) * from holder order by post_id, rank),
leader as (select * from unit_leader d where ${inForce('d', '$1')}),
role as (
  (select 'handler' as role, person_id, post_id, unit_id from acting where post_id = $2)
  union all select 'backup', person_id, post_id, unit_id from holder where post_id = $2 and rank = 'B'
  union all select 'reviewer', person_id, post_id, unit_id from acting where unit_id = $3 and type = 'AUDIT'
  union all select 'chief-representative', person_id, post_id, unit_id
    from holder where unit_id = $3 and type = 'LEADER' and rank = 'B'
  union all select 'leader-in-charge', person_id, post_id, unit_id
    from holder where unit_id = $3 and type = 'LEADER' and rank = 'B'
  union all select 'hall-supervision', person_id, post_id, unit_id from acting join organisation_role r using (unit_id)
    where r.role = 'HALL_MANAGER' and type = 'DUTY'
  union all select 'first-responsible-person', person_id, null, unit_id
    from leader where role = 'FIRST_RESPONSIBLE' and unit_id in ($3, $4)
  union all select 'supervision-org', person_id, post_id, unit_id from acting join organisation_role r using (unit_id)
    where r.role = 'SUPERVISION_ORG' and type = 'SUPERVISE' and not ${OWN_BODY}
  union all (select 'government-leader', person_id, null, unit_id from leader
    where ${governs('leader', '$3')}
    order by role = 'GOV_SECTOR_LEADER' desc limit 1))
select role.role, role.person_id as "personId", p.name as "personName", role.post_id as "postId"
  from role join person p on p.person_id = role.person_id
 where role.role = any($5) or role.role = 'government-leader' and 'supervision-org' = any($5) and ${OWN_BODY}
 order by array_position($5, role.role), role.unit_id = $3 desc, role.person_id`;

export async function resolveRoles(
  db: Asked,
  { roles, place, at }: { roles: readonly LadderRole[]; place: LadderPlace; at: Instant },
): Promise<RoleHolder[]> {
  const { postId, unitId, agencyUnitId } = place;
  return await select<RoleHolder>(db, ROLES, [dayOf(at), postId, unitId, agencyUnitId, roles]);
}

export interface Resolved {
  readonly holders: readonly RoleHolder[];
  /** Nobody stands at the post itself: the next rung was resolved too. */
  readonly vacant: boolean;
}

/** As `resolveRoles`; where the handler's post is vacant it climbs at once, until somebody is there. No post, no vacancy. */
export async function resolveClimbing(
  db: Asked,
  asked: { roles: readonly LadderRole[]; place: LadderPlace; at: Instant },
): Promise<Resolved> {
  const holders = await resolveRoles(db, asked);
  const expected = asked.roles.includes('handler') && asked.place.postId !== '';
  const vacant = expected && !holders.some(({ role }) => role === 'handler');
  return { holders: vacant ? await climb(db, asked, holders) : holders, vacant };
}

async function climb(
  db: Asked,
  asked: { roles: readonly LadderRole[]; place: LadderPlace; at: Instant },
  below: readonly RoleHolder[],
): Promise<readonly RoleHolder[]> {
  const roles = rolesAbove(asked.roles);
  if (roles.length === asked.roles.length) return below;
  const holders = await resolveRoles(db, { ...asked, roles });
  return holders.length > below.length ? holders : await climb(db, { ...asked, roles }, below);
}

/** Who was found at a rung, to be frozen: `rebuild` never asks the organisation again (settled.md 35). */
export interface Resolution {
  readonly caseNo: string;
  readonly matterId: string;
  readonly seq: number;
  readonly rung: string;
  readonly at: Instant;
  readonly orgVersion: number;
  readonly holders: readonly RoleHolder[];
}

export async function storeResolution(db: Asked, resolution: Resolution): Promise<void> {
  await insertRows(db, 'resolution', resolutionRows(resolution), FROZEN);
}

/** `on conflict` clause of resolutions. */
export const FROZEN = 'on conflict do nothing';

/** `resolution`, one for each holder. */
export function resolutionRows({ caseNo, matterId, seq, rung, at, orgVersion, holders }: Resolution): Row[] {
  return holders.map(({ role, personId, personName, postId }) => ({
    ...{ case_no: caseNo, matter_id: matterId, seq, rung, role },
    ...{ person_id: personId, person_name: personName, post_id: postId, org_version: orgVersion },
    at: timestamp(at),
  }));
}
