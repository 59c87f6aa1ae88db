import type { LoggedEvent } from '../domain/case/events.ts';
import type { CaseState, Opening } from '../domain/case/state.ts';
import type { Clock } from '../domain/case/clock.ts';
import type { Post } from '../domain/organisation/organisation.ts';
import type { CardFacts, CardLevel } from '../domain/case/card.ts';
import type { CardStateName } from '../domain/supervision/matter.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Content } from './content-store.ts';
import type { Database } from './database.ts';
import type { StoredDocument } from './file-store.ts';
import type { ItemVersion } from './item-store.ts';
import type { Person } from './organisation-store.ts';
import type { Submission } from './submission-store.ts';

export interface IssuedCard {
  readonly cardKey: string;
  readonly matterId: string;
  /** Level now; `facts.level` is the one at issue. */
  readonly level: Extract<CardLevel, 'yellow' | 'red'>;
  readonly state: CardStateName;
  readonly issuedAt: Instant;
  readonly raisedAt: Instant | null;
  readonly answerDueOn: Day | null;
  readonly cancelReason: string | null;
  readonly addresseePersonId: string | null;
  readonly accountabilityId: string | null;
  readonly facts: CardFacts;
}

/** Names behind the ids of a case, each looked up once. */
export interface Names {
  readonly people: ReadonlyMap<string, Person>;
  readonly posts: ReadonlyMap<string, Post & { readonly unitName: string }>;
  readonly units: ReadonlyMap<string, string>;
  /** Letter id → 文号. */
  readonly letters: ReadonlyMap<string, string>;
}

export interface CaseRead {
  readonly submission: Submission;
  readonly item: ItemVersion;
  readonly opening: Opening;
  readonly applicant: Person;
  /** Null until the engine has recorded the first event. */
  readonly state: CaseState | null;
  /** Worked out with the newest calendar; empty until the first event. */
  readonly clocks: readonly Clock[];
  readonly log: readonly LoggedEvent[];
  readonly calendar: Calendar;
  readonly cards: readonly IssuedCard[];
  readonly documents: readonly StoredDocument[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly holders: readonly (Person & { readonly rank: 'A' | 'B' })[];
  readonly names: Names;
}

/** Everything a page about one case needs; no presentation, no permission. */
export async function readCase(_db: Database, _caseNo: string): Promise<CaseRead | undefined> {
  return await Promise.reject(new Error('readCase: body follows'));
}

/** Only what judging an act needs: opening, state, calendar. */
export async function readCaseState(
  _db: Database,
  _caseNo: string,
): Promise<
  { opening: Opening; state: CaseState; calendar: Calendar; applicantPersonId: string } | undefined
> {
  return await Promise.reject(new Error('readCaseState: body follows'));
}
