import type { Superior } from '../domain/supervision/matter-authority.ts';
import { matterActs } from '../domain/supervision/matter-decide.ts';
import { foldMatter } from '../domain/supervision/matter-evolve.ts';
import type { MatterOpening, MatterState } from '../domain/supervision/matter.ts';
import type { LoggedMatterEvent } from '../domain/supervision/matter-event.ts';
import type { Instant } from '../domain/time/instant.ts';
import { cardsOfMatter } from './card-view.ts';
import type { IssuedCard } from './card-view.ts';
import { readCase } from './case-view.ts';
import type { CaseRead } from './case-view.ts';
import { contentsOfMatter } from './content-store.ts';
import type { Content } from './content-store.ts';
import type { Database } from './database.ts';
import { superiorOf } from './leader-store.ts';
import { findMatterOpening, readMatterLog } from './matter-log.ts';
import { findPeople, namesOf, otherUnits } from './name-store.ts';
import type { Names } from './name-store.ts';
import type { Person } from './organisation-store.ts';
import { holdingsOfCase } from './task-holding-view.ts';
import type { TaskHolding } from './task-holding-view.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** Who was told at what rung, by name as it was then. */
export interface Recipient {
  readonly role: string;
  readonly rung: string;
  readonly seq: number;
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
}

export interface MatterRead {
  readonly opening: MatterOpening;
  /** Fold of the matter's log. */
  readonly state: MatterState;
  readonly log: readonly LoggedMatterEvent[];
  readonly addressee: Person | null;
  /** The card of a card matter, all joined cards of a record. */
  readonly cards: readonly IssuedCard[];
  readonly recipients: readonly Recipient[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly mainPerson: Person | null;
  /** The record this card belongs to; null for a record itself and for a yellow card. */
  readonly accountabilityId: string | null;
  /** Who opened it and why; of a card or a record, nobody. */
  readonly openedBy: { readonly name: string | null; readonly text: string | null };
  /** Above the supervision body, of a matter that is about that body itself; null: it is about another unit. */
  readonly superior: Superior | null;
  /** Persons who must never see it. */
  readonly hiddenFrom: readonly string[];
  /** Units that may be asked for an opinion; none where the matter asks nobody now. */
  readonly opinionUnits: readonly { readonly unitId: string; readonly name: string }[];
  readonly holdings: readonly TaskHolding[];
  /** People, posts and the unit in the log of the matter; those of the case stand in `case.names`. */
  readonly names: Names;
  readonly case: CaseRead;
}

export async function readMatter(db: Database, matterId: string): Promise<MatterRead | undefined> {
  const head = await readMatterState(db, matterId);
  if (head === undefined) return undefined;
  const { opening, state, log } = head;
  const [cards, recipients, contents, persons, holdings, openedBy, hiddenFrom, superior, read] =
    await Promise.all([
      cardsOfMatter(db, matterId),
      recipientsOf(db, matterId),
      contentsOfMatter(db, matterId),
      personsOf(db, matterId),
      holdingsOfCase(db, opening.caseNo),
      openedByOf(db, matterId),
      hiddenFromOf(db, matterId),
      superiorOf(db, opening.unitId),
      readCase(db, opening.caseNo),
    ]);
  if (read === undefined) throw new Error(`matter ${matterId}: its case ${opening.caseNo} is not there`);
  return {
    opening,
    state,
    log,
    ...persons,
    cards,
    recipients,
    contents: new Map(contents.map((content) => [content.contentId, content])),
    accountabilityId: opening.kind === 'card' ? (cards[0]?.accountabilityId ?? null) : null,
    ...{ holdings, openedBy, hiddenFrom, superior },
    opinionUnits: matterActs(state).includes('seekOpinion') ? await otherUnits(db, opening.unitId) : [],
    names: await namesIn(db, opening, log, cards),
    case: read,
  };
}

async function openedByOf(db: Asked, matterId: string): Promise<MatterRead['openedBy']> {
  const row = await selectOne<MatterRead['openedBy']>(
    db,
    `select p.name, c.body #>> '{}' as text from matter_opening o
       left join person p on p.person_id = o.opened_by left join content c using (content_id)
      where o.matter_id = $1`,
    [matterId],
  );
  return row ?? { name: null, text: null };
}

async function hiddenFromOf(db: Asked, matterId: string): Promise<string[]> {
  const rows = await select<{ personId: string }>(
    db,
    'select person_id as "personId" from hidden_matter where matter_id = $1',
    [matterId],
  );
  return rows.map(({ personId }) => personId);
}

/** Only what judging an act, or starting the workflow again, needs. */
export async function readMatterState(
  db: Asked,
  matterId: string,
): Promise<
  | {
      readonly opening: MatterOpening;
      readonly state: MatterState;
      readonly log: readonly LoggedMatterEvent[];
    }
  | undefined
> {
  const opening = await findMatterOpening(db, matterId);
  if (opening === undefined) return undefined;
  const log = await readMatterLog(db, matterId);
  return { opening, state: foldMatter(opening, log), log };
}

/** Open matters of a case, for the practice clock. */
export async function openMattersOf(db: Asked, caseNo: string): Promise<readonly MatterOpening[]> {
  const rows = await select<{ opening: MatterOpening }>(
    db,
    'select opening from matter where case_no = $1 and not over order by opened_at, matter_id',
    [caseNo],
  );
  return rows.map(({ opening }) => opening);
}

async function recipientsOf(db: Asked, matterId: string): Promise<Recipient[]> {
  return await select<Recipient>(
    db,
    `select role, rung, seq, person_id as "personId", person_name as name, at from resolution
      where matter_id = $1 order by seq, id`,
    [matterId],
  );
}

/** The addressee as frozen, and whom a person named as the main person. */
async function personsOf(
  db: Asked,
  matterId: string,
): Promise<{ addressee: Person | null; mainPerson: Person | null }> {
  const row = await selectOne<{ addressee: string | null; main: string | null }>(
    db,
    `select m.addressee_person_id as addressee,
            (select a.main_person_id from accountability a where a.matter_id = m.matter_id) as main
       from matter m where m.matter_id = $1`,
    [matterId],
  );
  const ids = [row?.addressee, row?.main].filter((id): id is string => typeof id === 'string');
  const people = new Map((await findPeople(db, ids)).map((person) => [person.personId, person]));
  return {
    addressee: people.get(row?.addressee ?? '') ?? null,
    mainPerson: people.get(row?.main ?? '') ?? null,
  };
}

async function namesIn(
  db: Asked,
  { unitId }: MatterOpening,
  log: readonly LoggedMatterEvent[],
  cards: readonly IssuedCard[],
): Promise<Names> {
  const permits = log.flatMap(({ by }) => (by === null ? [] : [by]));
  const heard = log.flatMap(({ event }) => (event.type === 'heard' ? [event.personId] : []));
  const asked = log.flatMap(({ event }) => (event.type === 'opinionSought' ? [event.unitId] : []));
  const posts = permits.flatMap(({ postId }) => (postId === null ? [] : [postId]));
  return await namesOf(db, {
    people: [...permits.map(({ personId }) => personId), ...heard],
    posts: [...posts, ...cards.map(({ facts }) => facts.postId)],
    units: [unitId, ...asked, ...cards.map(({ facts }) => facts.unitId)],
    letters: [],
  });
}
