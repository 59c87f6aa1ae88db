import type { DUTIES, MeAnswer } from '../../contract/session.ts';
import { countWaiting } from '../../prisma/matters-view.ts';
import { countUnread } from '../../prisma/notice-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';
import type { Services } from '../services.ts';

type Duty = (typeof DUTIES)[number];

/** Who is signed in and what this person may open: worked out from posts, never stored. */
export async function meAnswer({ db, practice }: Services, person: ActorFacts): Promise<MeAnswer> {
  const { personId, name, kind } = person;
  const [unread, waiting] = await Promise.all([
    countUnread(db, personId),
    kind === 'staff' ? countWaiting(db, { personId, all: person.supervises }) : 0,
  ]);
  return {
    personId,
    name,
    kind,
    duties: dutiesOf(person),
    posts: person.posts.map((post) => ({
      postId: post.postId,
      name: post.name,
      unitName: post.unitName,
      rank: post.rank,
      powers: [...post.powers],
    })),
    unread,
    waiting,
    practice,
  };
}

export function dutiesOf(person: ActorFacts): Duty[] {
  if (person.kind === 'applicant') return ['applicant'];
  const duties: [Duty, boolean][] = [
    ['staff', person.posts.length > 0],
    ['head', person.headOf.length + person.responsibleFor.length > 0],
    ['leader', person.leads.length > 0],
    ['supervisor', person.supervises],
    ['calendar-keeper', person.keepsCalendar],
  ];
  return duties.filter(([, holds]) => holds).map(([duty]) => duty);
}
