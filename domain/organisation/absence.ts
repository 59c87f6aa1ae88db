/**
 * 离岗, AB岗: on which days somebody is away, who may say so, and who stands at each of their posts meanwhile. A person away
 * keeps the powers of the post; the B person is bound (ADR 0022).
 * @source domain/3-service-rules §3.3 (6 AB岗制: absence → automatic re-assignment at once), settled.md 23
 */
import { addDays } from '../time/day.ts';
import type { Day } from '../time/day.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { PostType } from './organisation.ts';

/** Both days included. */
export interface Absence {
  readonly personId: string;
  readonly fromOn: Day;
  readonly toOn: Day;
}

/** Design: longer than a year is no absence, it is a change of posting. */
const LONGEST_DAYS = 366;

export type AbsenceRefusal =
  | { readonly code: 'absence-not-yours' }
  | { readonly code: 'absence-person-unknown' }
  | { readonly code: 'absence-reversed'; readonly fromOn: Day }
  | { readonly code: 'absence-past'; readonly today: Day }
  | { readonly code: 'absence-too-long'; readonly latest: Day }
  | { readonly code: 'absence-overlaps'; readonly fromOn: Day; readonly toOn: Day }
  | { readonly code: 'absence-unknown' }
  | { readonly code: 'absence-not-back'; readonly earliest: Day; readonly latest: Day };

interface Placed {
  readonly personId: string;
  readonly posts: readonly { readonly unitId: string; readonly type: PostType }[];
}

/** The person, and whoever holds the section head's or the leader's post of a unit in which that person holds one. */
export function mayEnterAbsence(actor: Placed, person: Placed): Verdict<null, AbsenceRefusal> {
  if (person.posts.length === 0) return refuse({ code: 'absence-person-unknown' });
  if (actor.personId === person.personId) return allow(null);
  const leads = actor.posts.filter(({ type }) => type === 'AUDIT' || type === 'LEADER');
  const over = leads.some(({ unitId }) => person.posts.some((post) => post.unitId === unitId));
  return over ? allow(null) : refuse({ code: 'absence-not-yours' });
}

/** Never for a day that is over: nobody is bound afterwards. */
export function judgeAbsence(
  { fromOn, toOn }: Absence,
  { today, others }: { readonly today: Day; readonly others: readonly Absence[] },
): Verdict<null, AbsenceRefusal> {
  if (toOn < fromOn) return refuse({ code: 'absence-reversed', fromOn });
  if (fromOn < today) return refuse({ code: 'absence-past', today });
  const latest = addDays(fromOn, LONGEST_DAYS);
  if (toOn > latest) return refuse({ code: 'absence-too-long', latest });
  const known = others.find((other) => other.fromOn <= toOn && other.toOn >= fromOn);
  return known === undefined
    ? allow(null)
    : refuse({ code: 'absence-overlaps', fromOn: known.fromOn, toOn: known.toOn });
}

/** Back earlier than said: what is left of the absence; null: it never began. */
export function returned(
  absence: Absence,
  backOn: Day,
  { today }: { readonly today: Day },
): Verdict<Absence | null, AbsenceRefusal> {
  const { fromOn, toOn } = absence;
  const earliest = fromOn > today ? fromOn : today;
  if (backOn < earliest || backOn > toOn) return refuse({ code: 'absence-not-back', earliest, latest: toOn });
  return allow(backOn <= fromOn ? null : { ...absence, toOn: addDays(backOn, -1) });
}

/** A post of the person who is away, and the other one who holds it. */
export interface PostAround {
  readonly postName: string;
  readonly unitName: string;
  readonly rank: 'A' | 'B';
  /** Null: the post has no other holder. */
  readonly other: { readonly name: string; readonly away: readonly Absence[] } | null;
}

/**
 * `b-stands`: what comes to the post goes to B. `a-stands`: B is away, A was there anyway. `vacant`: nobody is, on some of the
 * days at least, and those above are told at once.
 */
export type Standing = 'b-stands' | 'a-stands' | 'vacant';

export function standingOf({ rank, other }: PostAround, { fromOn, toOn }: Absence): Standing {
  if (other === null) return 'vacant';
  if (other.away.some((away) => away.fromOn <= toOn && away.toOn >= fromOn)) return 'vacant';
  return rank === 'A' ? 'b-stands' : 'a-stands';
}
