import type { LadderRole } from '../domain/supervision/ladder.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseFrame } from './case-frame.ts';
import { resolveClimbing, storeResolution } from './ladder-store.ts';
import type { LadderPlace, RoleHolder } from './ladder-store.ts';
import { findPosts } from './name-store.ts';
import { tell } from './notice-store.ts';
import type { NoticeKind } from './notice-store.ts';
import { organisationVersion } from './organisation-store.ts';
import type { Asked, Json } from './sql.ts';
import { causeOf } from './turn-names.ts';

/** One occasion on which the roles of a ladder are told of a matter. */
export interface Telling {
  readonly frame: CaseFrame;
  readonly matterId: string;
  readonly seq: number;
  /** `issue` or a rung, or the event type where no rung is meant. */
  readonly rung: string;
  readonly roles: readonly LadderRole[];
  readonly place: LadderPlace;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly held: boolean;
  /** Whom the matter is about: they are told nothing of it. */
  readonly barred?: readonly string[];
}

/**
 * Resolves, freezes and tells; one person in two roles gets one notice (settled.md 24, 35). Of a vacant post the next
 * rung is told at once, and that it is vacant.
 */
export async function tellRoles(db: Asked, telling: Telling): Promise<readonly RoleHolder[]> {
  const { frame, matterId, seq, rung, at } = telling;
  const { caseNo } = frame.opening;
  const { barred = [] } = telling;
  const { holders: resolved, vacant } = await resolveClimbing(db, telling);
  const holders = resolved.filter(({ personId }) => !barred.includes(personId));
  const orgVersion = await organisationVersion(db);
  await storeResolution(db, { caseNo, matterId, seq, rung, at, orgVersion, holders });
  await tell(db, {
    personIds: holders.map(({ personId }) => personId),
    cause: causeOf(matterId, seq, rung),
    kind: telling.kind,
    caseNo,
    matterId: matterId.startsWith('case/') ? null : matterId,
    params: {
      ...{ serialNo: frame.serialNo, itemName: frame.itemName, rung, ...telling.params },
      ...(vacant ? { vacantPost: await postNameOf(db, telling.place.postId) } : {}),
    },
    at,
    practice: frame.opening.practice,
    held: telling.held,
    calendar: telling.calendar,
  });
  return holders;
}

async function postNameOf(db: Asked, postId: string): Promise<string> {
  const [post] = await findPosts(db, [postId]);
  return post?.name ?? postId;
}
