import type { Permit } from '../../domain/case/permit.ts';
import type { MatterActor, MatterDuty } from '../../domain/supervision/matter-authority.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';

type Concerned = Pick<MatterRead, 'opening' | 'cards'>;

/** What a person is to one matter: holder of the post, head of the unit, leader above it, supervisor. */
export function matterActor(read: Concerned, person: ActorFacts): MatterActor {
  const { unitId } = read.opening;
  return {
    personId: person.personId,
    holdsPost: person.posts.some(({ postId }) => postsOf(read).has(postId)),
    leadsUnit: person.headOf.includes(unitId) || headPost(read, person) !== undefined,
    firstResponsible: person.responsibleFor.includes(unitId),
    governmentLeader: person.leads.includes(unitId),
    supervisor: person.supervises,
  };
}

/** At which post the person acts; a first responsible person or a leader of the government may hold none of them. */
export function matterPermit(read: Concerned, person: ActorFacts, duty: MatterDuty): Permit {
  const { kind, personId, orgVersion, posts } = person;
  const concerned = posts.find(({ postId }) => postsOf(read).has(postId));
  const supervising = posts.find(({ type }) => type === 'SUPERVISE');
  const head = headPost(read, person);
  const post = duty === 'supervision' ? supervising : duty === 'unit' ? (concerned ?? head) : head;
  return { kind, personId, postId: post?.postId ?? null, letterId: null, placeId: null, orgVersion };
}

/** Posts at which a limit ran out. */
function postsOf({ cards }: Concerned): ReadonlySet<string> {
  return new Set(cards.map(({ facts }) => facts.postId));
}

/** Section head (AUDIT) or leader of the unit that answers. */
function headPost({ opening }: Concerned, { posts }: ActorFacts) {
  return posts.find(
    ({ unitId, type }) => unitId === opening.unitId && (type === 'LEADER' || type === 'AUDIT'),
  );
}
