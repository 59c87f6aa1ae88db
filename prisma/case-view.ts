import type { Clock } from '../domain/case/clock.ts';
import { clocksOf } from '../domain/case/clocks.ts';
import type { LoggedEvent } from '../domain/case/events.ts';
import { foldLog } from '../domain/case/evolve.ts';
import { plannedConsultations } from '../domain/case/side-roads/consultation.ts';
import type { CaseState, Opening } from '../domain/case/state.ts';
import { holdingSteps } from '../domain/case/whose-turn.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { calendarOfCase } from './calendar-store.ts';
import { cardsOfCase } from './card-view.ts';
import type { IssuedCard } from './card-view.ts';
import { readLog } from './case-log.ts';
import { openingOf } from './case-start.ts';
import { doubtsOfCase } from './clock-doubt.ts';
import type { ClockDoubt } from './clock-doubt.ts';
import { contentsOfCase } from './content-store.ts';
import type { Content } from './content-store.ts';
import type { Database } from './database.ts';
import { delaysOfCase } from './delay-view.ts';
import type { Delay } from './delay-view.ts';
import { readFamily } from './family-view.ts';
import type { Relative } from './family-view.ts';
import { documentsOfCase } from './file-store.ts';
import type { StoredDocument } from './file-store.ts';
import { getItemVersion } from './item-store.ts';
import type { ItemVersion } from './item-store.ts';
import { personsNamedIn, postsNamedIn } from './named-in-event.ts';
import { findPeople, namesOf } from './name-store.ts';
import type { Names } from './name-store.ts';
import { holdersOf } from './organisation-store.ts';
import type { Holder, Person } from './organisation-store.ts';
import { findSubmission } from './submission-store.ts';
import type { Submission } from './submission-store.ts';

export interface CaseRead {
  readonly submission: Submission;
  readonly item: ItemVersion;
  readonly opening: Opening;
  readonly applicant: Person;
  /** Null until the engine has recorded the first event. */
  readonly state: CaseState | null;
  /** Worked out with the calendar that the case goes by; empty until the first event. */
  readonly clocks: readonly Clock[];
  readonly log: readonly LoggedEvent[];
  readonly calendar: Calendar;
  readonly cards: readonly IssuedCard[];
  /** Broken promises and their explanations. */
  readonly delays: readonly Delay[];
  readonly documents: readonly StoredDocument[];
  readonly contents: ReadonlyMap<string, Content>;
  /** Who stands at each post that has the case, A first, as of the last line of the log. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly names: Names;
  /** 联办: the parent and its children, this case among them; empty for a case that stands alone. */
  readonly family: readonly Relative[];
  /** Acts that came near a limit while the clocks disagreed. */
  readonly doubts: readonly ClockDoubt[];
}

/** Everything a page about one case needs; no presentation, no permission. */
export async function readCase(db: Database, caseNo: string): Promise<CaseRead | undefined> {
  const submission = await findSubmission(db, caseNo);
  if (submission === undefined) return undefined;
  const { itemId, itemVersion: version, applicantPersonId } = submission;
  const [item, opening, lines, calendar, cards, delays, documents, contents, people, doubts] =
    await Promise.all([
      getItemVersion(db, { itemId, version }),
      openingOf(db, submission),
      readLog(db, caseNo),
      calendarOfCase(db, caseNo),
      cardsOfCase(db, caseNo),
      delaysOfCase(db, caseNo),
      documentsOfCase(db, caseNo),
      contentsOfCase(db, caseNo),
      findPeople(db, [applicantPersonId]),
      doubtsOfCase(db, caseNo),
    ]);
  const log = lines.map(({ logged }) => logged);
  const state = log.length === 0 ? null : foldLog(opening, log);
  const [holders, names, family] = await Promise.all([
    holdersNow(db, state, log),
    namesOf(db, idsIn({ submission, opening, log, cards })),
    readFamily(db, opening),
  ]);
  return {
    submission,
    item,
    opening,
    applicant: people[0] ?? unnamed(applicantPersonId),
    state,
    clocks: state === null ? [] : clocksOf(state, calendar),
    log,
    calendar,
    cards,
    delays,
    documents,
    contents: new Map(contents.map((content) => [content.contentId, content])),
    holders,
    names,
    family,
    doubts,
  };
}

async function holdersNow(
  db: Database,
  state: CaseState | null,
  log: readonly LoggedEvent[],
): Promise<CaseRead['holders']> {
  const at = log.at(-1)?.event.at;
  if (state === null || at === undefined) return new Map();
  const posts = holdingSteps(state).map(({ postId }) => postId);
  return new Map(
    await Promise.all(posts.map(async (postId) => [postId, await holdersOf(db, { postId, at })] as const)),
  );
}

/** Every id whose name a page may show. */
function idsIn(read: {
  submission: Submission;
  opening: Opening;
  log: readonly LoggedEvent[];
  cards: readonly IssuedCard[];
}): { people: string[]; posts: string[]; units: string[]; letters: string[] } {
  const { submission, opening, log, cards } = read;
  const permits = log.flatMap(({ by }) => (by === null ? [] : [by]));
  const named = log.flatMap(({ event }) => personsNamedIn(event));
  const addressees = cards.map((card) => card.addresseePersonId);
  const people = [submission.applicantPersonId, ...permits.map(({ personId }) => personId), ...named];
  return {
    people: present([...people, ...addressees]),
    posts: present([
      ...opening.plan.steps.map((step) => step.postId),
      opening.plan.fee?.postId ?? null,
      opening.plan.commitment?.postId ?? null,
      ...permits.map(({ postId }) => postId),
      ...cards.map(({ facts }) => facts.postId),
      ...log.flatMap(({ event }) => postsNamedIn(event)),
    ]),
    units: present([
      opening.plan.unitId,
      opening.plan.joint?.governmentUnitId ?? null,
      ...opening.plan.steps.map((step) => step.unitId),
      opening.plan.commitment?.unitId ?? null,
      ...cards.map(({ facts }) => facts.unitId),
      ...plannedConsultations(opening.plan).map((consulted) => consulted.unitId),
    ]),
    letters: present(permits.map(({ letterId }) => letterId)),
  };
}

function present(ids: readonly (string | null)[]): string[] {
  return ids.filter((id): id is string => id !== null);
}

function unnamed(personId: string): Person {
  return { personId, kind: 'applicant', name: personId, unitId: null, title: null };
}
