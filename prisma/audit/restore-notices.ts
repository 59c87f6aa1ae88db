import type { Calendar } from '../../domain/time/calendar.ts';
import { findPosts } from '../name-store.ts';
import { execute, timestamp } from '../sql.ts';
import type { Row } from '../sql.ts';
import type { Transaction } from '../transaction.ts';
import { causeOf } from '../turn-names.ts';
import type { Dossier } from './dossier.ts';
import { occasionsOf } from './expected-notices.ts';
import type { Occasion } from './expected-notices.ts';
import { readTold, wasVacant } from './who-was-told.ts';
import type { Told } from './who-was-told.ts';

/**
 * Puts back the notices that are gone, to whom they went then. They come back unread, since who has read what stands in
 * no log, and never go outside again: mail was sent long ago. Answers how many.
 */
export async function restoreNotices(tx: Transaction, dossier: Dossier, calendar: Calendar): Promise<number> {
  const occasions = occasionsOf(dossier, calendar);
  const told = await readTold(tx, [...new Set(occasions.map(({ matterId }) => matterId))]);
  const tellings = occasions.flatMap((occasion) => tellingOf(dossier, occasion, told));
  const posts = await postNames(tx, tellings);
  const rows = tellings.flatMap((telling) => rowsOf(dossier, telling, posts));
  return await execute(
    tx,
    `insert into notice (person_id, cause, kind, case_no, matter_id, params, at, practice, held)
     select person_id, cause, kind, case_no, matter_id, params, at, practice, false
       from jsonb_populate_recordset(null::notice, $1::jsonb)
     on conflict (person_id, cause) do nothing`,
    [JSON.stringify(rows)],
  );
}

interface Telling {
  readonly occasion: Occasion;
  readonly personIds: readonly string[];
  readonly vacantPostId: string | null;
}

function tellingOf(
  { frame }: Dossier,
  occasion: Occasion,
  told: ReadonlyMap<string, Told>,
): readonly Telling[] {
  const { matterId, seq, to } = occasion;
  if (to === 'applicant') return [{ occasion, personIds: [frame.applicantPersonId], vacantPostId: null }];
  const found = told.get(`${matterId}#${seq}/${to.rung}`);
  if (found === undefined) return [];
  const vacant = wasVacant(to, found);
  if (!vacant && to.onlyIfVacant === true) return [];
  return [{ occasion, personIds: found.personIds, vacantPostId: vacant ? to.postId : null }];
}

async function postNames(
  tx: Transaction,
  tellings: readonly Telling[],
): Promise<ReadonlyMap<string, string>> {
  const ids = tellings.flatMap(({ vacantPostId }) => (vacantPostId === null ? [] : [vacantPostId]));
  if (ids.length === 0) return new Map();
  const posts = await findPosts(tx, [...new Set(ids)]);
  return new Map(posts.map(({ postId, name }) => [postId, name]));
}

function rowsOf(
  { caseNo, frame }: Dossier,
  { occasion, personIds, vacantPostId }: Telling,
  posts: ReadonlyMap<string, string>,
): readonly Row[] {
  const { serialNo, itemName, opening } = frame;
  const { matterId, seq, kind, params, at, to } = occasion;
  const vacant = vacantPostId === null ? {} : { vacantPost: posts.get(vacantPostId) ?? vacantPostId };
  return personIds.map((personId) => ({
    person_id: personId,
    cause: to === 'applicant' ? causeOf(matterId, seq, '') : causeOf(matterId, seq, to.rung),
    kind,
    case_no: caseNo,
    matter_id: matterId.startsWith('case/') ? null : matterId,
    params: { serialNo, itemName, ...params, ...vacant },
    at: timestamp(at),
    practice: opening.practice,
  }));
}
