import { execute, timestamp } from '../sql.ts';
import type { Transaction } from '../transaction.ts';
import type { Dossier } from './dossier.ts';
import { occasionsOf, readTold } from './expected-notices.ts';
import type { Occasion } from './expected-notices.ts';

/**
 * Puts back the notices that are gone, to whom they went then. They come back unread, since who has read what stands in
 * no log, and never go outside again: mail was sent long ago. Answers how many.
 */
export async function restoreNotices(tx: Transaction, dossier: Dossier): Promise<number> {
  const occasions = occasionsOf(dossier);
  const told = await readTold(tx, [...new Set(occasions.map(({ matterId }) => matterId))]);
  const rows = occasions.flatMap((occasion) =>
    peopleOf(dossier, occasion, told).map((personId) => rowOf(dossier, occasion, personId)),
  );
  return await execute(
    tx,
    `insert into notice (person_id, cause, kind, case_no, matter_id, params, at, practice, held)
     select person_id, cause, kind, case_no, matter_id, params, at, practice, false
       from jsonb_populate_recordset(null::notice, $1::jsonb)
     on conflict (person_id, cause) do nothing`,
    [JSON.stringify(rows)],
  );
}

function peopleOf(
  { frame }: Dossier,
  { matterId, seq, to }: Occasion,
  told: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (to === 'applicant') return [frame.applicantPersonId];
  return told.get(`${matterId}#${seq}/${to.rung}`) ?? [];
}

function rowOf(
  { caseNo, frame }: Dossier,
  { matterId, seq, kind, params, at }: Occasion,
  personId: string,
): Readonly<Record<string, unknown>> {
  const { serialNo, itemName, opening } = frame;
  return {
    person_id: personId,
    cause: `${matterId}#${seq}`,
    kind,
    case_no: caseNo,
    matter_id: matterId.startsWith('case/') ? null : matterId,
    params: { serialNo, itemName, ...params },
    at: timestamp(at),
    practice: opening.practice,
  };
}
