import type { Permit } from '../../domain/case/permit.ts';
import type { MatterActor } from '../../domain/supervision/matter-authority.ts';
import type { MatterDuty } from '../../domain/supervision/matter-kinds/kind-row.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';

type Concerned = Pick<MatterRead, 'opening' | 'cards' | 'state' | 'superior'>;

/** What a person is to one matter: holder of the post, head of the unit, leader above it, supervisor. */
export function matterActor(read: Concerned, person: ActorFacts): MatterActor {
  const { unitId, barred = [] } = read.opening;
  const ofUnit = person.posts.some((post) => post.unitId === unitId);
  return {
    personId: person.personId,
    holdsPost: person.posts.some(({ postId }) => postsOf(read).has(postId)),
    leadsUnit: person.headOf.includes(unitId) || headPost(read, person) !== undefined,
    firstResponsible: person.responsibleFor.includes(unitId),
    governmentLeader: person.leads.includes(unitId),
    supervisor: person.supervises,
    superior: read.superior,
    concerned: ofUnit || read.state.appealedBy === person.personId,
    barred: barred.includes(person.personId),
  };
}

/** At which post the person acts; a first responsible person or a leader of the government may hold none of them. */
export function matterPermit(read: Concerned, person: ActorFacts, duty: MatterDuty): Permit {
  const { kind, personId, orgVersion, posts } = person;
  const concerned = posts.find(({ postId }) => postsOf(read).has(postId));
  const supervising = posts.find(({ type }) => type === 'SUPERVISE');
  const head = headPost(read, person);
  const byDuty = {
    ...{ supervision: supervising, above: supervising ?? head, superior: undefined },
    ...{ unit: concerned ?? head, 'unit-head': head, leader: head },
  } as const satisfies Record<MatterDuty, unknown>;
  const post = byDuty[duty];
  return { kind, personId, postId: post?.postId ?? null, letterId: null, placeId: null, orgVersion };
}

/** Posts at which a limit ran out. */
function postsOf({ cards, opening }: Concerned): ReadonlySet<string> {
  const own = opening.postId === undefined ? [] : [opening.postId];
  return new Set([...cards.map(({ facts }) => facts.postId), ...own]);
}

/** Section head (AUDIT) or leader of the unit that answers. */
function headPost({ opening }: Concerned, { posts }: ActorFacts) {
  return posts.find(
    ({ unitId, type }) => unitId === opening.unitId && (type === 'LEADER' || type === 'AUDIT'),
  );
}
