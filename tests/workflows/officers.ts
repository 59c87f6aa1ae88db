import type { ActName } from '../../domain/case/acts.ts';
import { mayPerform } from '../../domain/case/authority.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { select } from '../../prisma/sql.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import type { Database } from '../../prisma/database.ts';

interface Wanted {
  readonly act: ActName;
  readonly state: CaseState;
  readonly at: Instant;
}

/** The permit of somebody who may do this now, as the API would establish it; never the one who did the step before. */
export async function officerFor(db: Database, { act, state, at }: Wanted): Promise<Permit> {
  const { plan, stepId, reviewers, acceptedBy } = state;
  const staff = await select<{ personId: string }>(
    db,
    `select distinct person_id as "personId" from posting order by 1`,
  );
  for (const { personId } of staff) {
    if (reviewers.includes(personId) || personId === acceptedBy) continue;
    const facts = await actorOf(db, { personId, at });
    if (facts === undefined) continue;
    const verdict = mayPerform(act, { plan, stepId }, { ...facts, ownsCase: false }, at);
    if (!verdict.ok) continue;
    const { postId, letterId } = verdict.outcome;
    return { kind: 'staff', personId, postId, letterId, placeId: null, orgVersion: facts.orgVersion };
  }

  throw new Error(`nobody in the seed may ${act} at ${String(stepId)}`);
}

export const applicantPermit = (personId: string): Permit => permitOf('applicant', personId);
export const staffPermit = (personId: string): Permit => permitOf('staff', personId);

const permitOf = (kind: Permit['kind'], personId: string): Permit => ({
  kind,
  personId,
  postId: null,
  letterId: null,
  placeId: null,
  orgVersion: 1,
});
