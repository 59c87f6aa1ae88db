import type { Actor } from '../../domain/case/actor.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';

/** Posts and letters as they were at a legal instant: a practice case may stand in another month. */
export async function actorAt(call: Call, at: Instant): Promise<ActorFacts> {
  const person = personOf(call);
  if (Math.abs(at - call.at) < 1000) return person;
  return (await actorOf(call.services.db, { personId: person.personId, at })) ?? person;
}

export function actorOn({ submission }: CaseRead, facts: ActorFacts): Actor {
  const { kind, personId, posts, letters } = facts;
  return { kind, personId, ownsCase: submission.applicantPersonId === personId, posts, letters };
}

/** Before it is known at which post; `authority` says so. */
export function permitWithoutPost(facts: ActorFacts): Permit {
  const { kind, personId, orgVersion } = facts;
  return { kind, personId, postId: null, letterId: null, placeId: null, orgVersion };
}
