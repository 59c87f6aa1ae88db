import { judgeAbsence, returned } from '../domain/organisation/absence.ts';
import type { Absence, AbsenceRefusal, PostAround } from '../domain/organisation/absence.ts';
import type { PostType } from '../domain/organisation/organisation.ts';
import type { Day } from '../domain/time/day.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { allow, refuse } from '../domain/verdict.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Database } from './database.ts';
import { inForce } from './organisation-store.ts';
import { execute, insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

interface Entering {
  /** Who says so. */
  readonly by: string;
  readonly at: Instant;
}

/** Away on those days, and who said so. The same once more is the same absence. */
export async function enterAbsence(
  db: Database,
  absence: Absence,
  { by, at }: Entering,
): Promise<Verdict<Absence, AbsenceRefusal>> {
  return await inTransaction(db, async (tx) => {
    await lockPerson(tx, absence.personId);
    const others = await absencesOf(tx, absence.personId);
    if (others.some(({ fromOn, toOn }) => fromOn === absence.fromOn && toOn === absence.toOn))
      return allow(absence);
    const judged = judgeAbsence(absence, { today: dayOf(at), others });
    if (!judged.ok) return judged;
    await insertRows(tx, 'absence', [columns(absence)]);
    await note(tx, absence, { act: 'entered', backOn: null, by, at });
    return allow(absence);
  });
}

/** Back on a day within the absence: from then on the person stands at the post again. */
export async function endAbsence(
  db: Database,
  { personId, fromOn, backOn }: Pick<Absence, 'personId' | 'fromOn'> & { readonly backOn: Day },
  { by, at }: Entering,
): Promise<Verdict<Absence | null, AbsenceRefusal>> {
  return await inTransaction(db, async (tx) => {
    await lockPerson(tx, personId);
    const absence = (await absencesOf(tx, personId)).find((one) => one.fromOn === fromOn);
    if (absence === undefined) return refuse({ code: 'absence-unknown' });
    const left = returned(absence, backOn, { today: dayOf(at) });
    if (!left.ok) return left;
    await execute(tx, 'delete from absence where person_id = $1 and from_on = $2', [personId, fromOn]);
    if (left.outcome !== null) await insertRows(tx, 'absence', [columns(left.outcome)]);
    await note(tx, absence, { act: 'returned', backOn, by, at });
    return left;
  });
}

async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  await execute(tx, `select pg_advisory_xact_lock(hashtextextended('absence/' || $1, 0))`, [personId]);
}

async function note(
  tx: Transaction,
  absence: Absence,
  { act, backOn, by, at }: Entering & { readonly act: 'entered' | 'returned'; readonly backOn: Day | null },
): Promise<void> {
  const row = { ...columns(absence), act, back_on: backOn, by_person_id: by, at: timestamp(at) };
  await execute(
    tx,
    `insert into absence_entry (person_id, from_on, to_on, act, back_on, by_person_id, at)
     select person_id, from_on, to_on, act, back_on, by_person_id, at
       from jsonb_populate_record(null::absence_entry, $1::jsonb)`,
    [JSON.stringify(row)],
  );
}

const columns = ({ personId, fromOn, toOn }: Absence) => {
  return { person_id: personId, from_on: fromOn, to_on: toOn };
};

const ABSENCE = 'person_id as "personId", from_on as "fromOn", to_on as "toOn"';

export async function absencesOf(db: Asked, personId: string): Promise<Absence[]> {
  return await select<Absence>(db, `select ${ABSENCE} from absence where person_id = $1 order by from_on`, [
    personId,
  ]);
}

/** Somebody with a post, as one may be entered as away. */
export interface PlacedPerson {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly {
    readonly postId: string;
    readonly unitId: string;
    readonly type: PostType;
    readonly name: string;
    readonly unitName: string;
    readonly rank: 'A' | 'B';
  }[];
}

const PLACED = `select p.person_id as "personId", p.name,
    jsonb_agg(jsonb_build_object('postId', o.post_id, 'unitId', o.unit_id, 'type', o.type, 'name', o.name,
      'unitName', u.name, 'rank', g.rank) order by o.post_id, g.rank) as posts
  from person p join posting g on g.person_id = p.person_id join post o on o.post_id = g.post_id
  join unit u on u.unit_id = o.unit_id`;

export async function findPlaced(
  db: Asked,
  { personId, at }: { readonly personId: string; readonly at: Instant },
): Promise<PlacedPerson | undefined> {
  return await selectOne<PlacedPerson>(
    db,
    `${PLACED} where p.person_id = $2 and ${inForce('g', '$1')} group by p.person_id`,
    [dayOf(at), personId],
  );
}

/** Everybody with a post in one of these units, the person asking first. */
export async function placedIn(
  db: Asked,
  asked: { readonly personId: string; readonly unitIds: readonly string[]; readonly at: Instant },
): Promise<PlacedPerson[]> {
  const { personId, unitIds, at } = asked;
  return await select<PlacedPerson>(
    db,
    `${PLACED} where ${inForce('g', '$1')} and (p.person_id = $2 or p.person_id in
        (select h.person_id from posting h join post b on b.post_id = h.post_id
          where b.unit_id = any($3) and ${inForce('h', '$1')}))
      group by p.person_id order by p.person_id <> $2, p.person_id`,
    [dayOf(at), personId, unitIds],
  );
}

/** The posts of a person on a day, and who holds each beside them. */
export async function postsAround(db: Asked, { personId, fromOn }: Absence): Promise<PostAround[]> {
  return await select<PostAround>(
    db,
    `select o.name as "postName", u.name as "unitName", g.rank,
            (select jsonb_build_object('name', p.name, 'away', coalesce((select jsonb_agg(jsonb_build_object(
                'personId', a.person_id, 'fromOn', a.from_on, 'toOn', a.to_on)) from absence a
                where a.person_id = h.person_id), '[]'))
               from posting h join person p on p.person_id = h.person_id
              where h.post_id = g.post_id and h.rank <> g.rank and ${inForce('h', '$2')} limit 1) as other
       from posting g join post o on o.post_id = g.post_id join unit u on u.unit_id = o.unit_id
      where g.person_id = $1 and ${inForce('g', '$2')} order by o.post_id, g.rank`,
    [personId, fromOn],
  );
}

/** An absence that is not over, with whoever entered it last. */
export interface ListedAbsence extends Absence {
  readonly name: string;
  readonly enteredBy: string | null;
  readonly enteredAt: Instant | null;
}

export async function absencesToCome(
  db: Asked,
  { personIds, at }: { readonly personIds: readonly string[]; readonly at: Instant },
): Promise<ListedAbsence[]> {
  return await select<ListedAbsence>(
    db,
    `select a.person_id as "personId", a.from_on as "fromOn", a.to_on as "toOn", p.name,
            e.name as "enteredBy", e.at as "enteredAt"
       from absence a join person p on p.person_id = a.person_id
       left join lateral (select w.name, n.at from absence_entry n join person w on w.person_id = n.by_person_id
          where n.person_id = a.person_id and n.from_on = a.from_on order by n.id desc limit 1) e on true
      where a.person_id = any($1) and a.to_on >= $2::date order by a.from_on, a.person_id`,
    [personIds, dayOf(at)],
  );
}
